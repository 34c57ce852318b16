package org.alianza.document;

import java.util.List;

/// A part of a document, as wide as the page.
public sealed interface Block {

    /// What kind of block it is, for templates.
    default String kind() {
        return getClass().getSimpleName();
    }

    /// What the blocks that follow are about.
    ///
    /// @param level 1 for a section, 2 for what is within one
    /// @param id unique in the document
    record Heading(int level, String id, String text) implements Block {
    }

    /// A paragraph.
    ///
    /// @param manner how it is meant
    record Paragraph(Manner manner, Text text) implements Block {

        public static Paragraph of(Text text) {
            return new Paragraph(Manner.PLAIN, text);
        }

    }

    /// How a paragraph is meant.
    enum Manner {

        /// What a hurried reader reads.
        LEAD,
        /// As usual.
        PLAIN,
        /// How to read what is beside it.
        NOTE

    }

    /// A list without numbers.
    record Bullets(List<Text> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }

    }

    /// Names of facts and the facts.
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }

    }

    /// One fact and what it is called.
    record Fact(String name, Text text) {
    }

    /// A table with a head and, in each row, what the row is about first.
    ///
    /// @param caption what it shows
    /// @param rows as many cells in each as there are columns
    record Table(String caption, List<Column> columns, List<List<Text>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("A row of «%s» has %d cells for %d columns".formatted(caption, row.size(), columns.size()));
                }
            }
        }

        /// Whether its rows have to be written small.
        public boolean wide() {
            return this.columns.size() > 7;
        }

    }

    /// The head of a column.
    ///
    /// @param width its share of the table's, in percent; 0: as it comes
    /// @param number whether it holds numbers, which are aligned at their end
    record Column(String name, int width, boolean number) {

        public static Column of(String name, int width) {
            return new Column(name, width, false);
        }

        public static Column number(String name, int width) {
            return new Column(name, width, true);
        }

    }

    /// A drawing.
    ///
    /// @param svg the drawing, without words of its own that matter
    /// @param alternative what it shows, for who cannot see it
    /// @param caption what stands below it
    record Figure(String svg, int width, int height, String alternative, String caption) implements Block {
    }

    /// The numbered sources that a document cites.
    record References(List<Reference> references) implements Block {

        public References {
            references = List.copyOf(references);
        }

    }

    /// A place in a source.
    record Reference(int number, Text text) {
    }

}
