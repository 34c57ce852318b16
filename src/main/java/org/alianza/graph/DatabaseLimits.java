package org.alianza.graph;

import java.time.Duration;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How long the database may work on something, and how much memory and disk it may use for it.
///
/// @param time Longest time of a transaction; 8s unless set. The database then ends it by itself.
/// @param loadTime Longest time of a transaction that loads data; 10m unless set.
/// @param memory Most memory of one transaction in the embedded database; 256MB unless set.
/// @param pageCache Most of the graph that the embedded database keeps in memory, outside of the heap; 1GB unless set.
/// @param freeSpace What the disk of the embedded database must have free for anything to be written; 500MB unless set.
@ConfigurationProperties("alianza.limits.database")
record DatabaseLimits(@DefaultValue("8s") Duration time, @DefaultValue("10m") Duration loadTime,
        @DefaultValue("256MB") DataSize memory, @DefaultValue("1GB") DataSize pageCache, @DefaultValue("500MB") DataSize freeSpace) {

    DatabaseLimits {
        Setting.time("alianza.limits.database.time", time);
        Setting.time("alianza.limits.database.load-time", loadTime);
        Setting.size("alianza.limits.database.memory", memory);
        Setting.size("alianza.limits.database.page-cache", pageCache);
        Setting.size("alianza.limits.database.free-space", freeSpace);
    }

}
