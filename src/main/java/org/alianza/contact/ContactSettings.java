package org.alianza.contact;

import java.time.LocalDate;
import java.time.Period;

import org.alianza.fact.Problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long contacts are kept.
///
/// @param longestKeep How long a contact may be kept at most before somebody confirms it; two years unless set.
/// @param backupsKept How long backups are kept, in which what was erased remains; 30 days unless set.
@ConfigurationProperties("alianza.contacts")
record ContactSettings(@DefaultValue("2y") Period longestKeep, @DefaultValue("30d") Period backupsKept) {

    ContactSettings {
        positive("longest-keep", longestKeep);
        positive("backups-kept", backupsKept);
    }

    private static void positive(String name, Period value) {
        if (!LocalDate.EPOCH.plus(value).isAfter(LocalDate.EPOCH)) {
            throw Problem.invalid("alianza.contacts." + name, value, "a span of time such as 2y or 30d");
        }
    }

}
