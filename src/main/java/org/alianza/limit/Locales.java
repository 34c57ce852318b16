package org.alianza.limit;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Takes as many languages as a request names. Tomcat by itself would fail at the eleventh.
@Component
class Locales implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /// No more fit into the 8 KB that the head of a request may have.
    private static final int MOST = 4096;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST));
    }

}
