package org.alianza.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/// The door for pages that others show in theirs: whoever looks is nobody we know, even one who has signed
/// in, for what is shown must not depend on it. Closed unless the public view is on.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("alianza.public-view")
class EmbeddedDoor {

    /// Who may show them is told by the policy that the pages come with, so no header of before it says no.
    @Bean
    @Order(0)
    SecurityFilterChain embedded(HttpSecurity http) throws Exception {
        return http.securityMatcher("/embed/**")
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable))
            .build();
    }

}
