package org.alianza.access;

import java.util.List;
import java.util.Locale;

import org.alianza.account.SignIns;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
class AccessConfiguration {

    @Bean
    GraphQlSourceBuilderCustomizer visibility(SignIns signIns) {
        return source -> source.typeVisitors(List.of(new Visibility(signIns::stillMay)));
    }

    /// The words of pages, in Spanish and English: those of signing in, those around what is shown, and the labels of codes.
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("org.alianza.access.messages", "org.alianza.page.messages", "org.alianza.fact.labels",
                "org.alianza.download.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

}
