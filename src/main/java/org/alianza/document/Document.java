package org.alianza.document;

import java.util.List;
import java.util.Locale;

/// Something the office hands over: a briefing, a report.
///
/// @param title what it is and of whom
/// @param subtitle what it covers, as of when
/// @param language of its words
/// @param footer what stands at the foot of every page, beside its number
/// @param blocks what it says, from top to bottom
public record Document(String title, String subtitle, Locale language, String footer, List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /// Its headings, in order: what a reader jumps to.
    public List<Block.Heading> headings() {
        return this.blocks.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast).toList();
    }

}
