package org.alianza.api;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.alianza.listing.PageSizes;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    Clock clock(@Value("${alianza.time-zone}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    MomentArgument momentArgument(Clock clock) {
        return new MomentArgument(clock);
    }

    @Bean
    PageArgument pageArgument(PageSizes sizes) {
        return new PageArgument(sizes);
    }

    @Bean
    GraphQlSourceBuilderCustomizer languages() {
        return source -> source.typeVisitors(List.of(new LanguageVisitor()));
    }

}
