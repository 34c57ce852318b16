package org.alianza.table;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotesTest {

    private final Notes notes = new Notes();

    @Test
    void whatIsNotedIsFoundInItsOrderHoweverMuchThereIs() {
        IntStream.range(0, 20_000).forEach(i -> this.notes.add("row-" + i % 10_000, i));
        assertThat(IntStream.range(0, 10_000)).allSatisfy(i -> assertThat(this.notes.of("row-" + i)).isEqualTo(List.of((long) i, i + 10_000L)));
    }

    @Test
    void ofWhatWasNotNotedThereIsNothing() {
        this.notes.add("one", 1);
        assertThat(this.notes.of("other")).isEmpty();
        assertThat(this.notes.of("")).isEmpty();
    }

}
