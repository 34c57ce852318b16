package org.alianza.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.alianza.fact.Properties;
import org.jspecify.annotations.Nullable;

/// A file that was handed in.
///
/// @param id of its own, also where the same file is handed in twice
/// @param file what it is called
/// @param hash SHA-256 of every byte of it
/// @param account who handed it in
/// @param receivedAt when
/// @param state how far it has come
/// @param report what came of its rows so far, or would come of them
/// @param found how many findings there are
/// @param secondsLeft how long it will take if it goes on like this; null: not known, or nobody works on it
public record FileImport(String id, String file, String hash, String account, Instant receivedAt, ImportState state, ImportReport report,
        FindingCounts found, @Nullable Long secondsLeft) {

    static FileImport of(Properties row) {
        ImportReport report = new ImportReport(row.count("rows"), row.count("created"), row.count("changed"), row.count("unchanged"),
                row.count("refused"));
        return new FileImport(row.required("id"), row.required("file"), row.required("hash"), row.required("account"),
                Instant.parse(row.required("receivedAt")), ImportState.valueOf(row.required("state")), report,
                new FindingCounts(row.count("critical"), row.count("errors"), row.count("warnings")),
                row.integer("secondsLeft"));
    }

    Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("id", this.id);
        properties.put("file", this.file);
        properties.put("hash", this.hash);
        properties.put("account", this.account);
        properties.put("receivedAt", this.receivedAt.toString());
        properties.put("state", this.state.name());
        properties.putAll(progress());
        return properties;
    }

    /// How far it has come.
    Map<String, @Nullable Object> progress() {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("rows", this.report.rows());
        properties.put("created", this.report.created());
        properties.put("changed", this.report.changed());
        properties.put("unchanged", this.report.unchanged());
        properties.put("refused", this.report.refused());
        properties.put("critical", this.found.critical());
        properties.put("errors", this.found.errors());
        properties.put("warnings", this.found.warnings());
        properties.put("secondsLeft", this.secondsLeft);
        return properties;
    }

    FileImport in(ImportState other) {
        return new FileImport(this.id, this.file, this.hash, this.account, this.receivedAt, other, this.report, this.found, null);
    }

    FileImport with(ImportReport other, FindingCounts findings, @Nullable Long left) {
        return new FileImport(this.id, this.file, this.hash, this.account, this.receivedAt,
                this.state, other, findings, left);
    }

}
