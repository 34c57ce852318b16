package org.alianza.api;

import java.util.List;
import java.util.regex.Pattern;

import org.alianza.fact.Problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may show our figures in pages of their own.
///
/// @param sites Sites such as https://www.example.org whose pages may show the map and the network of the public view in a
/// frame, or * for all; only this server unless set.
@ConfigurationProperties("alianza.embed")
record EmbedSettings(@DefaultValue List<String> sites) {

    /// A source of the Content Security Policy, and nothing that could end it.
    private static final Pattern SITE = Pattern.compile("\\*|https?://(\\*\\.)?[a-zA-Z0-9.-]+(:\\d{1,5})?");

    /// @throws Problem if one of them is no site
    EmbedSettings {
        for (String site : sites) {
            if (!SITE.matcher(site).matches()) {
                throw Problem.invalid("alianza.embed.sites", site, "a site such as https://www.example.org, or *,");
            }
        }
    }

    /// Whom the pages for frames tell browsers to let frame them.
    String ancestors() {
        return String.join(" ", "'self'", String.join(" ", this.sites)).strip();
    }

}
