package org.alianza.intake;

import java.nio.file.Path;
import java.time.Duration;

import org.alianza.fact.Setting;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What is taken of files that are handed in over HTTP, and how long they are kept.
///
/// @param size Largest file; 20MB unless set.
/// @param rows Most rows of a file; 50000 unless set.
/// @param time Longest time for a file to arrive; 2m unless set.
/// @param kept How long a file, its findings and the rows given back are kept; 30d unless set.
/// @param folder Folder in which they are kept, which several instances may share; imports in the data folder unless set.
@ConfigurationProperties("alianza.imports")
record ImportSettings(@DefaultValue("20MB") DataSize size, @DefaultValue("50000") int rows, @DefaultValue("2m") Duration time,
        @DefaultValue("30d") Duration kept, @Nullable Path folder) {

    ImportSettings {
        Setting.size("alianza.imports.size", size);
        Setting.count("alianza.imports.rows", rows);
        Setting.time("alianza.imports.time", time);
        Setting.time("alianza.imports.kept", kept);
    }

}
