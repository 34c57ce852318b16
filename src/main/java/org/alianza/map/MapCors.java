package org.alianza.map;

import java.util.List;

import org.alianza.limit.Allowance;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets pages of other servers read the map and other GeoJSON, if the setting `alianza.map.allowed-origins` names them.
@Configuration(proxyBeanMethods = false)
class MapCors implements WebMvcConfigurer {

    private static final int COST = 500;

    /// The map, and any list or entity as GeoJSON.
    private static final List<String> PATHS = List.of(MapEndpoint.PATH, "/*.geojson", "/*/*.geojson");

    private final List<String> origins;

    MapCors(Environment environment) {
        this.origins = Binder.get(environment).bind("alianza.map.allowed-origins", Bindable.listOf(String.class)).orElse(List.of());
    }

    /// It costs about what the query of the same name costs.
    @Bean
    Allowance mapAllowance() {
        return new Allowance(MapEndpoint.PATH, null, null, COST);
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        if (!this.origins.isEmpty()) {
            PATHS.forEach(path -> registry.addMapping(path)
                .allowedOrigins(this.origins.toArray(String[]::new))
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag"));
        }
    }

}
