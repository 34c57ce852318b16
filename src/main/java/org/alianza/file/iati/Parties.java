package org.alianza.file.iati;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.alianza.fact.Folded;
import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// The organisations of a file: one for each identifier; without one, one for each name, whatever its
/// accents and case.
final class Parties {

    /// What is written where no organisation is named.
    private static final Set<String> NOBODY = Set.of("unspecified", "not specified", "unknown", "n a", "na", "none", "other",
            "others", "not available",
            "sin especificar", "no especificado", "desconocido", "ninguno", "otros", "sin informacion");

    private final Ids ids;

    private final Map<String, Party> byRef = new HashMap<>();

    private final Map<String, Party> byName = new HashMap<>();

    /// Folding a name is slow, and a file says the same ones again and again.
    private final Map<String, String> keys = new HashMap<>();

    private final List<Party> all = new ArrayList<>();

    Parties(Ids ids) {
        this.ids = ids;
    }

    Collection<Party> all() {
        return this.all;
    }

    /// Takes note of an organisation where it is named.
    void add(Element element, String language, Place place, Notes notes) {
        String path = "iati-activity/" + element.name();
        Map<String, List<String>> texts = names(element, language);
        String ref = element.get("ref");
        if (texts.isEmpty() && ref.isEmpty()) {
            notes.leftOut(path, "an organisation with a name or identifier", element.line());
            return;
        }
        if (!element.get("type").isEmpty() && !Party.isKind(element.get("type"))) {
            notes.taken(Rule.CODE, path + "@type", element.get("type"), "a code of IATI's OrganisationType", element.line());
        }
        Party party = find(element);
        if (party == null || (!ref.isEmpty() && !this.byRef.containsKey(ref) && party.hasRef())) {
            party = new Party(this.ids.take(texts.values().stream().flatMap(List::stream).findFirst().orElse(ref), ref), place);
            this.all.add(party);
        }
        know(party, ref, element, texts, notes);
    }

    private void know(Party party, String ref, Element element, Map<String, List<String>> texts, Notes notes) {
        party.add(ref, element.get("type"), texts);
        if (!ref.isEmpty() && this.byRef.put(ref, party) == null && !Party.isIdentifier(ref)) {
            notes.leftOut("iati-activity/%s@ref".formatted(element.name()),
                    "an identifier of a list of org-id.guide, such as CO-NIT-890201213-4", element.line());
        }
        texts.values().stream().flatMap(List::stream).forEach(name -> this.byName.putIfAbsent(key(name), party));
    }

    /// The organisation an element names; null: it names none.
    @Nullable Party find(Element element) {
        Party known = this.byRef.get(element.get("ref"));
        if (known != null) {
            return known;
        }
        return element.narratives().map(narrative -> this.byName.get(key(narrative.text()))).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /// A name without accents and case; empty: it names nobody.
    private String key(String name) {
        return this.keys.computeIfAbsent(name, text -> {
            String folded = Folded.of(text).text();
            return NOBODY.contains(folded) ? "" : folded;
        });
    }

    private Map<String, List<String>> names(Element element, String language) {
        Map<String, List<String>> names = Text.of(element, language);
        names.replaceAll((tag, all) -> all.stream().filter(name -> !key(name).isEmpty()).toList());
        names.values().removeIf(List::isEmpty);
        return names;
    }

}
