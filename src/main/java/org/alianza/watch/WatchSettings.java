package org.alianza.watch;

import java.time.Duration;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is noted of requests.
///
/// @param slow How long a question may take before the log tells of it; 2s unless set.
@ConfigurationProperties("alianza.watch")
record WatchSettings(@DefaultValue("2s") Duration slow) {

    WatchSettings {
        Setting.time("alianza.watch.slow", slow);
    }

}
