package org.alianza.api;

import java.util.List;

import org.alianza.fact.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbedSettingsTest {

    @Test
    void sitesAreAddedToOurOwn() {
        assertThat(new EmbedSettings(List.of()).ancestors()).isEqualTo("'self'");
        assertThat(new EmbedSettings(List.of("https://www.example.org", "https://*.example.net:8443")).ancestors())
            .isEqualTo("'self' https://www.example.org https://*.example.net:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = { "www.example.org", "https://a.example; script-src *", "'unsafe-inline'", "https://a.example/path", "data:" })
    void whatIsNoSiteIsRefused(String site) {
        assertThatThrownBy(() -> new EmbedSettings(List.of(site))).isInstanceOf(Problem.class)
            .hasMessage("alianza.embed.sites: '%s' is not allowed; a site such as https://www.example.org, or *, is expected", site);
    }

}
