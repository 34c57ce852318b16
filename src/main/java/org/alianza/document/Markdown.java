package org.alianza.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A document as CommonMark with tables, as GitHub reads it.
final class Markdown {

    /// What would be taken for a mark within a line.
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|~&]");

    /// What would be taken for a list or a heading at the start of one.
    private static final Pattern START = Pattern.compile("^(\\d*)([-+#=.)])");

    private Markdown() {
    }

    static String of(Document document) {
        String blocks = document.blocks().stream().map(Markdown::block).collect(Collectors.joining("\n\n"));
        return "# %s\n\n%s\n\n%s\n".formatted(escaped(document.title()), escaped(document.subtitle()), blocks);
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level() + 1) + " " + escaped(heading.text());
            case Block.Paragraph paragraph -> start(text(paragraph.text()));
            case Block.Bullets bullets -> bullets.items().stream().map(item -> "- " + start(text(item))).collect(Collectors.joining("\n"));
            case Block.Facts facts -> facts.facts()
                .stream()
                .map(fact -> "- **%s:** %s".formatted(escaped(fact.name()), text(fact.text())))
                .collect(Collectors.joining("\n"));
            case Block.Table table -> table(table);
            case Block.Figure figure -> "*%s* %s".formatted(escaped(figure.caption()), escaped(figure.alternative()));
            case Block.References references -> references.references()
                .stream()
                .map(reference -> "- \\[%d\\] %s".formatted(reference.number(), text(reference.text())))
                .collect(Collectors.joining("\n"));
        };
    }

    private static String table(Block.Table table) {
        String head = line(table.columns().stream().map(column -> escaped(column.name())).toList());
        String rule = line(table.columns().stream().map(column -> column.number() ? "---:" : "---").toList());
        String rows = table.rows().stream().map(row -> line(row.stream().map(Markdown::text).toList())).collect(Collectors.joining("\n"));
        return "**%s**\n\n%s\n%s\n%s".formatted(escaped(table.caption()), head, rule, rows);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String text(Text text) {
        return text.runs().stream().map(Markdown::run).collect(Collectors.joining());
    }

    private static String run(Text.Run run) {
        return switch (run) {
            case Text.Run.Words words -> escaped(words.words());
            case Text.Run.Strong strong -> "**%s**".formatted(escaped(strong.words()));
            case Text.Run.Mark mark -> "*%s*".formatted(escaped(mark.words()));
            case Text.Run.Foreign foreign -> escaped(foreign.words());
            case Text.Run.Link link -> link(link);
            case Text.Run.Cite cite -> escaped(cite.words());
        };
    }

    private static String link(Text.Run.Link link) {
        String address = "<%s>".formatted(link.address().replaceAll("[<>\\s]", ""));
        return link.words().equals(link.address()) ? address : "[%s](%s)".formatted(escaped(link.words()), address);
    }

    private static String start(String line) {
        return START.matcher(line).replaceFirst("$1\\\\$2");
    }

    private static String escaped(String text) {
        return MARKS.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

}
