package org.alianza.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static java.util.concurrent.TimeUnit.DAYS;

/// Where GraphiQL and the scripts of pages are.
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private static final int YEAR = 365;

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
        registry.addRedirectViewController("/graphiql/", "/graphiql");
    }

    /// Names below `assets` carry a hash of what is in them; those that pages name do not.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/graphiql/assets/**")
            .addResourceLocations("classpath:/static/graphiql/assets/")
            .setCacheControl(CacheControl.maxAge(YEAR, DAYS).immutable());
        registry.addResourceHandler("/pages/assets/**")
            .addResourceLocations("classpath:/static/pages/assets/")
            .setCacheControl(CacheControl.maxAge(YEAR, DAYS).immutable());
        registry.addResourceHandler("/pages/*.js").addResourceLocations("classpath:/static/pages/").setCacheControl(CacheControl.noCache());
    }

}
