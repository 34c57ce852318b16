package org.alianza.briefing;

import java.util.ArrayList;
import java.util.List;

import org.alianza.document.Block;
import org.alianza.document.Text;

/// A document as it is being written, from top to bottom.
final class Sheet {

    private final Words words;

    private final Sourcebook sources;

    private final List<Block> blocks = new ArrayList<>();

    Sheet(Words words) {
        this.words = words;
        this.sources = new Sourcebook(words);
    }

    Words words() {
        return this.words;
    }

    Sourcebook sources() {
        return this.sources;
    }

    List<Block> blocks() {
        return this.blocks;
    }

    /// Begins a section.
    void section(String key) {
        heading(1, this.words.say(key));
    }

    void heading(int level, String text) {
        this.blocks.add(new Block.Heading(level, "part-" + (this.blocks.size() + 1), text));
    }

    void lead(Text text) {
        this.blocks.add(new Block.Paragraph(Block.Manner.LEAD, text));
    }

    void paragraph(Text text) {
        this.blocks.add(Block.Paragraph.of(text));
    }

    void note(String key, Object... values) {
        this.blocks.add(new Block.Paragraph(Block.Manner.NOTE, Text.of(this.words.say(key, values))));
    }

    void facts(List<Block.Fact> facts) {
        if (!facts.isEmpty()) {
            this.blocks.add(new Block.Facts(facts));
        }
    }

    void bullets(List<Text> items) {
        if (!items.isEmpty()) {
            this.blocks.add(new Block.Bullets(items));
        }
    }

    /// A table; none if it would have no rows.
    ///
    /// @param caption key of what it shows
    /// @param columns keys of the names of its columns, each with its width in percent after a colon; a `#` before it: of numbers
    void table(String caption, List<String> columns, List<List<Text>> rows) {
        if (!rows.isEmpty()) {
            this.blocks.add(new Block.Table(this.words.say(caption), columns.stream().map(this::column).toList(), rows));
        }
    }

    void add(Block block) {
        this.blocks.add(block);
    }

    Block.Fact fact(String key, Text text) {
        return new Block.Fact(this.words.say(key), text);
    }

    /// The numbered sources, if any were cited.
    void references() {
        if (!this.sources.isEmpty()) {
            section("sources");
            this.blocks.add(this.sources.references());
        }
    }

    private Block.Column column(String column) {
        boolean number = column.startsWith("#");
        String[] parts = (number ? column.substring(1) : column).split(":", 2);
        return new Block.Column(this.words.say(parts[0]), Integer.parseInt(parts[1]), number);
    }

}
