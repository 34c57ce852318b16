package org.alianza.document;

import java.util.List;
import java.util.Locale;

import org.alianza.document.Block.Column;
import org.alianza.document.Block.Heading;
import org.alianza.document.Block.Paragraph;
import org.alianza.document.Block.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// A document as Markdown.
class MarkdownTest {

    @Test
    void wordsThatLookLikeMarksStayWords() {
        assertThat(markdown(Paragraph.of(Text.of("# 5 * 3 < 16 | `a_b` [c] <script> & ~d~\nnext"))))
            .isEqualTo("\\# 5 \\* 3 \\< 16 \\| \\`a\\_b\\` \\[c\\] \\<script\\> \\& \\~d\\~ next");
        assertThat(markdown(Paragraph.of(Text.of("1. is no list")))).isEqualTo("1\\. is no list");
        assertThat(markdown(Paragraph.of(Text.of("- is none either")))).isEqualTo("\\- is none either");
    }

    @Test
    void aTableKeepsItsCellsApart() {
        Table table = new Table("Who | what", List.of(Column.of("Who", 50), Column.number("How many", 50)),
                List.of(List.of(Text.of("A|B\nC"), Text.of("5").and(Text.cite(List.of(2, 1, 2))))));
        assertThat(markdown(table)).isEqualTo("""
                **Who \\| what**

                | Who | How many |
                | --- | ---: |
                | A\\|B C | 5 \\[1\\] \\[2\\] |""");
    }

    @Test
    void headingsBelongUnderTheTitle() {
        assertThat(markdown(new Heading(1, "a", "First"))).isEqualTo("## First");
        assertThat(markdown(new Heading(2, "b", "Within"))).isEqualTo("### Within");
    }

    @Test
    void aRowThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("Gifts", List.of(Column.of("Who", 100)), List.of(List.of())))
            .withMessage("A row of «Gifts» has 0 cells for 1 columns");
    }

    private static String markdown(Block block) {
        return Markdown.of(new Document("Title", "Today", Locale.ENGLISH, "Foot", List.of(block))).replaceFirst("(?s)^# Title\n\nToday\n\n", "")
            .stripTrailing();
    }

}
