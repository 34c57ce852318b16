package org.alianza.source;

import java.util.List;
import java.util.Map;

import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;
import org.alianza.selection.Known;

import org.springframework.stereotype.Component;

/// How sources are read, and what they say of claims.
@Component
class SourceFields implements Described {

    private static final Branch CITATIONS = Branch.rows("""
            MATCH (@c:Citation {claim: @n.id})-[:FROM]->(@s:Source)
            WHERE %s
            """.formatted(Known.known("@s")), "@s.byDate, @c.section", "Citation", "c", "s");

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Cited").branch("citations", CITATIONS),
                Fields.of("Citation")
                    .value("id", "@c.id")
                    .part("source", "Source", Map.of("n", "s"))
                    .value("section", "@c.section")
                    .text("statement", "c", "statement"),
                Fields.of("Source")
                    .branch("publisher", Branch.of("MATCH (@n)-[:PUBLISHED_BY]->(@m:Entity)\n", "", "Party").first())
                    .value("periodFrom", "@n.period_from")
                    .value("periodUntil", "@n.period_until")
                    .value("published", "@n.published")
                    .value("language", "@n.language")
                    .value("url", "@n.url")
                    .text("summary", "n", "summary")
                    .value("citationCount", "COUNT { (@n)<-[:FROM]-(:Citation) }"));
    }

}
