package org.alianza.download;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What files that are handed out say of themselves, and how large a network they hold.
///
/// @param licence The licence under which what is held may be used; each file names it. Empty: none is named.
/// @param licenceUrl Where that licence can be read.
/// @param reportingOrganisation Id of the organisation that reports activities to IATI; empty: who published the latest source.
/// @param surroundings Most entities that are shown with what lies around them; 20000 unless set.
@ConfigurationProperties("alianza.downloads")
record DownloadSettings(@DefaultValue("") String licence, @DefaultValue("") String licenceUrl, @DefaultValue("") String reportingOrganisation,
        @DefaultValue("20000") int surroundings) {

    DownloadSettings {
        Setting.count("alianza.downloads.surroundings", surroundings);
    }

}
