package org.alianza.access;

import java.util.ArrayList;
import java.util.List;

import org.alianza.account.ApiKeys;
import org.alianza.account.Role;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;

import static jakarta.servlet.DispatcherType.ASYNC;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

/// Which door opens for whom. What is behind the API's door is looked after by [Visibility].
@Configuration(proxyBeanMethods = false)
class Locks {

    /// Pages that show everyone what is public.
    private static final String[] PAGES = { "/", "/search", "/map", "/network", "/cities/**", "/organisations/**", "/agreements/**", "/projects/**",
            "/contributions/**", "/events/**", "/topics/**", "/sources/**", "/supporters", "/changes", "/statistics", "/data-quality", "/help" };

    /// The same as files.
    private static final String[] FILES = { "/cities.*", "/organisations.*", "/agreements.*", "/projects.*", "/events.*", "/sources.*",
            "/contributions.*", "/contributions/**", "/indicators.*", "/indicators/**", "/topics.*", "/topics/**", "/network.*", "/openapi.json" };

    private final AccessSettings settings;

    Locks(AccessSettings settings) {
        this.settings = settings;
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
            .role(Role.ADMIN.name()).implies(Role.EDITOR.name())
            .role(Role.EDITOR.name()).implies(Role.STAFF.name())
            .role(Role.STAFF.name()).implies(Role.VIEWER.name())
            .build();
    }

    /// To observe each filter costs more than most filters do, and nobody looks at it.
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Sessions sessions, TurnedAway turnedAway, ApiKeys keys, TokenDoor tokens,
            ObjectProvider<JwtDecoder> decoders, ObjectProvider<ClientRegistrationRepository> providers, ProviderDoor provider,
            SignInNews news) throws Exception {
        AuthenticationManager bearers = bearers(keys, tokens, decoders);
        http.cors(Customizer.withDefaults())
            .authorizeHttpRequests(this::open)
            .csrf(Locks::csrf)
            .securityContext(context -> context.securityContextRepository(
                    new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(), sessions)))
            .requestCache(cache -> cache.requestCache(pages()))
            .exceptionHandling(handling -> handling.authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway))
            .formLogin(form -> form.loginPage(SignInPage.PATH).usernameParameter("name").passwordParameter("password")
                .defaultSuccessUrl(SignInPage.START).failureHandler(news))
            .logout(out -> out.logoutUrl(SignInPage.SIGN_OUT).logoutSuccessUrl(SignInPage.PATH + "?out"))
            .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearers)
                .authenticationEntryPoint(turnedAway).accessDeniedHandler(turnedAway));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SignInPage.PATH)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .userInfoEndpoint(user -> user.oidcUserService(provider).userService(ProviderDoor.refusal()))
                .defaultSuccessUrl(SignInPage.START)
                .failureHandler(news)
                .withObjectPostProcessor(new UnknownProvider(news)));
        }
        return http.build();
    }

    /// An error is told to whoever made the request, and a forward goes on with one that was let in.
    private void open(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(ERROR, FORWARD, ASYNC).permitAll()
            .requestMatchers(SignInPage.PATH, "/sign-in.css", "/page.css", "/favicon.svg", "/graphiql/assets/**",
                    "/figure.css", "/pages/**").permitAll()
            .requestMatchers(EndpointRequest.to("health")).permitAll()
            .requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole(Role.ADMIN.name());
        if (this.settings.publicView()) {
            requests.requestMatchers("/graphql", "/map.geojson").permitAll();
            requests.requestMatchers(PAGES).permitAll();
            requests.requestMatchers(FILES).permitAll();
        }
        requests.requestMatchers("/imports/**").hasRole(Role.EDITOR.name());
        requests.requestMatchers("/accounts/**", "/backups/**").hasRole(Role.ADMIN.name());
        requests.requestMatchers("/exports/**").hasRole(Role.STAFF.name());
        requests.requestMatchers("/report", "/report.*").hasRole(Role.STAFF.name());
        requests.anyRequest().hasRole(Role.VIEWER.name());
    }

    private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
        CsrfTokens tokens = new CsrfTokens();
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(builder -> builder.sameSite("Strict"));
        csrf.csrfTokenRepository(cookie).csrfTokenRequestHandler(tokens).requireCsrfProtectionMatcher(tokens);
    }

    private static AuthenticationManager bearers(ApiKeys keys, TokenDoor tokens, ObjectProvider<JwtDecoder> decoders) {
        List<AuthenticationProvider> providers = new ArrayList<>(List.of(new KeyDoor(keys)));
        decoders.ifAvailable(decoder -> {
            JwtAuthenticationProvider signed = new JwtAuthenticationProvider(decoder);
            signed.setJwtAuthenticationConverter(tokens);
            providers.add(signed);
        });
        return new ProviderManager(providers);
    }

    /// Where to go on after the sign-in: only pages, for nobody wants to see an answer meant for a script.
    private static CookieRequestCache pages() {
        CookieRequestCache cache = new CookieRequestCache();
        cache.setRequestMatcher(request -> SignInPage.isPage(request) && !SignInPage.is(request));
        cache.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return cache;
    }

    /// Tells who asks for a provider that does not exist so, on the sign-in page.
    private record UnknownProvider(SignInNews news) implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
            filter.setAuthenticationFailureHandler(this.news);
            return filter;
        }

    }

}
