package org.alianza;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.alianza.account.Door;
import org.alianza.register.Author;
import org.alianza.register.Changeset;
import org.alianza.register.Parts;
import org.alianza.register.Refused;
import org.alianza.register.Register;
import org.alianza.register.Unheld;
import org.alianza.table.Place;
import org.alianza.table.Row;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What a part was found to be is believed for as long as nobody else changes anything.
@IntakeTest
class PartsTest {

    private static final Author IMPORTER = new Author("importer", Door.IMPORT);

    private final String id = "part-" + UUID.randomUUID();

    @Autowired
    private Register register;

    @Test
    void whatTheLastPartBringsIsThereForTheNext() {
        Parts parts = this.register.parts(IMPORTER);
        List<Row> project = List.of(row("projects", Map.of("id", this.id, "name_es", "Obra")));
        List<Row> status = List.of(row("statuses", Map.of("id", this.id + "-status", "subject", this.id, "status", "PIPELINE")));
        Unheld first = parts.look(project);
        Unheld second = parts.look(status);
        assertThat(second.ids()).containsExactly(this.id + "-status");
        assertThat(parts.record(project, first).created()).isOne();
        assertThat(parts.record(status, second).entities()).singleElement().hasToString("Changed[id=%s, table=projects, version=2]".formatted(this.id));
        this.register.settle();
    }

    @Test
    void anIdThatSomebodyElseHasTakenMeanwhileIsRefused() {
        Parts parts = this.register.parts(IMPORTER);
        List<Row> project = List.of(row("projects", Map.of("id", this.id, "name_es", "Obra")));
        Unheld looked = parts.look(project);
        assertThat(looked.ids()).containsExactly(this.id);
        this.register.record(new Author("editor", Door.GRAPHQL), Changeset.of(List.of(row("topics", Map.of("id", this.id, "name_es", "Tema", "vocabulary", "LOCAL")))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> parts.record(project, looked))
            .withMessageContaining("an id that is not yet used among topics");
    }

    private static Row row(String table, Map<String, String> cells) {
        return new Row(table, new Place("test", table, 1), cells);
    }

}
