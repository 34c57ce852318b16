package org.alianza.download;

import java.time.Duration;

import org.alianza.limit.Allowance;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A file may take as long as it takes to read all of it, and costs what a large question costs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DownloadSettings.class)
class DownloadConfiguration {

    private static final Duration LONG = Duration.ofMinutes(10);

    private static final int OF_LIST = 5000;

    private static final int OF_ENTITY = 1000;

    @Bean
    Allowance listDownloads() {
        return new Allowance(DownloadEndpoint.LIST, null, LONG, OF_LIST);
    }

    @Bean
    Allowance entityDownloads() {
        return new Allowance(DownloadEndpoint.ENTITY, null, LONG, OF_ENTITY);
    }

    @Bean
    Allowance networkDownloads() {
        return new Allowance(DownloadEndpoint.NETWORK, null, LONG, OF_LIST);
    }

}
