package org.alianza.access;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/// Where Alianza does not start, because passwords could be read or other applications' tokens taken.
class ExposureTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner().withInitializer(new Exposure());

    @ParameterizedTest
    @ValueSource(strings = { "server.address=127.0.0.1", "server.address=::1", "server.address=localhost",
            "server.address=0.0.0.0 server.ssl.key-store=keys.p12", "server.address=0.0.0.0 server.ssl.bundle=city",
            "server.address=0.0.0.0 alianza.behind-proxy=true", "server.address=0.0.0.0 spring.main.web-application-type=none" })
    void itStartsWhereNobodyCanListenIn(String settings) {
        this.application.withPropertyValues(settings.split(" ")).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.address=0.0.0.0                                                          | On 0.0.0.0, passwords
            server.address=::                                                               | On ::, passwords
            server.address=192.168.1.5                                                      | On 192.168.1.5, passwords
            server.port=80                                                                  | On every address, passwords
            server.address=0.0.0.0 server.ssl.bundle=city server.ssl.enabled=false          | On 0.0.0.0, passwords
            server.address=0.0.0.0 alianza.behind-proxy=false                               | On 0.0.0.0, passwords
            """)
    void itDoesNotStartWhereSomebodyCould(String settings, String words) {
        this.application.withPropertyValues(settings.split(" ")).run(context -> assertThat(told(context.getStartupFailure()))
            .isEqualTo(words + " could be read on their way, for there is no TLS. Set server.ssl, or alianza.behind-proxy=true if a proxy "
                    + "does TLS, or leave server.address at 127.0.0.1."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "issuer-uri=https://id.example", "jwk-set-uri=https://id.example/keys", "public-key-location=file:key.pem" })
    void itDoesNotTakeTokensThatWereMadeForOthers(String setting) {
        String jwt = "spring.security.oauth2.resourceserver.jwt.";
        ApplicationContextRunner local = this.application.withPropertyValues("server.address=127.0.0.1", jwt + setting);
        local.run(context -> assertThat(told(context.getStartupFailure())).isEqualTo("Tokens that were made for other applications would be "
                + "taken, too. Set spring.security.oauth2.resourceserver.jwt.audiences to what the provider calls Alianza."));
        local.withPropertyValues(jwt + "audiences=alianza").run(context -> assertThat(context).hasNotFailed());
        local.withPropertyValues(jwt + "audiences[0]=alianza").run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource({ "server.forward-headers-strategy, native", "server.servlet.session.cookie.secure, true" })
    void behindAProxyItBelievesWhatTheProxySays(String setting, String value) {
        this.application.withPropertyValues("server.address=0.0.0.0", "alianza.behind-proxy=true")
            .run(context -> assertThat(context.getEnvironment().getProperty(setting)).isEqualTo(value));
    }

    private static String told(@Nullable Throwable failure) {
        assertThat(failure).isInstanceOf(Exposure.Unprotected.class);
        FailureAnalysis analysis = new Exposure.Analyzer().analyze(Objects.requireNonNull(failure), (Exposure.Unprotected) failure);
        return analysis.getDescription() + " " + analysis.getAction();
    }

}
