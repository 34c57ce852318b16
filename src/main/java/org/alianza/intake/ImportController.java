package org.alianza.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.alianza.account.Caller;
import org.alianza.fact.Claim;
import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.table.Finding;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class ImportController {

    private static final int MOST = 1000;

    private final Imports imports;

    private final Clock clock;

    ImportController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @QueryMapping("import")
    @Nullable FileImport one(@Argument String id) {
        return this.imports.find(id).orElse(null);
    }

    @QueryMapping
    List<FileImport> imports(@Argument int first) {
        return this.imports.latest(checked(first));
    }

    @MutationMapping
    FileImport applyImport(@Argument String id, @Argument boolean overwrite, @Argument boolean cite, Caller caller) {
        return this.imports.apply(id, overwrite, cite, caller);
    }

    @MutationMapping
    FileImport cancelImport(@Argument String id) {
        return this.imports.cancel(id);
    }

    @SchemaMapping(typeName = "Import")
    List<Finding> findings(FileImport one, @Argument int first, @Argument int after) {
        return this.imports.folder(one.id()).findings().page(read(after), checked(first));
    }

    @SchemaMapping(typeName = "Import")
    List<ImportMatch> matches(FileImport one, @Argument int first, @Argument int after) {
        return this.imports.folder(one.id()).matches().page(read(after), checked(first));
    }

    @SchemaMapping(typeName = "ImportMatch")
    String file(ImportMatch match) {
        return match.place().file();
    }

    @SchemaMapping(typeName = "ImportMatch")
    @Nullable String part(ImportMatch match) {
        return given(match.place().part());
    }

    @SchemaMapping(typeName = "ImportMatch")
    long row(ImportMatch match) {
        return match.place().row();
    }

    @SchemaMapping(typeName = "ImportMatch")
    CompletableFuture<@Nullable Entity> entity(ImportMatch match, DataLoader<Claim.Key, @Nullable Entity> entities) {
        LocalDate today = LocalDate.now(this.clock);
        return entities.load(new Claim.Key(match.party(), new Moment(today, today)));
    }

    /// While somebody works on it there are more to come.
    @SchemaMapping(typeName = "Import")
    @Nullable String refusedRows(FileImport one) {
        boolean some = !one.state().running() && one.report().refused() > 0 && this.imports.folder(one.id()).exists();
        return some ? ImportEndpoint.refused(one.id()) : null;
    }

    @SchemaMapping(typeName = "ImportFinding")
    String file(Finding finding) {
        return finding.place().file();
    }

    @SchemaMapping(typeName = "ImportFinding")
    @Nullable String part(Finding finding) {
        return given(finding.place().part());
    }

    @SchemaMapping(typeName = "ImportFinding")
    @Nullable Long row(Finding finding) {
        return (finding.place().row() > 0) ? finding.place().row() : null;
    }

    @SchemaMapping(typeName = "ImportFinding")
    @Nullable String table(Finding finding) {
        return given(finding.table());
    }

    @SchemaMapping(typeName = "ImportFinding")
    @Nullable String column(Finding finding) {
        return given(finding.column());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static int read(int after) {
        if (after < 0) {
            throw Problem.invalid("after", after, "how many were read before, from 0 on");
        }
        return after;
    }

    private static int checked(int first) {
        if (first < 1 || first > MOST) {
            throw Problem.invalid("first", first, "a number from 1 to " + MOST);
        }
        return first;
    }

}
