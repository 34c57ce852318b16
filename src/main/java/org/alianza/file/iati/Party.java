package org.alianza.file.iati;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alianza.table.Place;
import org.alianza.table.Row;

/// An organisation, as all of a file names it.
final class Party {

    /// An identifier of org-id.guide: the code of a list, a hyphen, the code within it. Old lists have the
    /// country alone.
    private static final Pattern IDENTIFIER = Pattern.compile("(?<scheme>[A-Z]{2}-[A-Z][A-Z0-9_]*|[A-Z]{2})-(?<code>.+)");

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("10", "GOVERNMENT"), Map.entry("11", "LOCAL_GOVERNMENT"),
            Map.entry("15", "OTHER_PUBLIC_SECTOR"), Map.entry("21", "INTERNATIONAL_NGO"), Map.entry("22", "NATIONAL_NGO"),
            Map.entry("23", "REGIONAL_NGO"), Map.entry("24", "PARTNER_COUNTRY_BASED_NGO"), Map.entry("30", "PUBLIC_PRIVATE_PARTNERSHIP"),
            Map.entry("40", "MULTILATERAL"), Map.entry("60", "FOUNDATION"), Map.entry("70", "PRIVATE_SECTOR"),
            Map.entry("71", "PRIVATE_SECTOR_IN_PROVIDER_COUNTRY"), Map.entry("72", "PRIVATE_SECTOR_IN_AID_RECIPIENT_COUNTRY"),
            Map.entry("73", "PRIVATE_SECTOR_IN_THIRD_COUNTRY"), Map.entry("80", "ACADEMIC_TRAINING_AND_RESEARCH"), Map.entry("90",
                    "OTHER"));

    private final String id;

    private final Place place;

    private final Set<String> refs = new LinkedHashSet<>();

    private final Map<String, List<String>> names = new LinkedHashMap<>();

    private String kind = "";

    Party(String id, Place place) {
        this.id = id;
        this.place = place;
    }

    static boolean isKind(String type) {
        return KINDS.containsKey(type);
    }

    static boolean isIdentifier(String ref) {
        return IDENTIFIER.matcher(ref).matches();
    }

    String id() {
        return this.id;
    }

    Place place() {
        return this.place;
    }

    boolean hasRef() {
        return !this.refs.isEmpty();
    }

    void add(String ref, String type, Map<String, List<String>> texts) {
        if (!ref.isEmpty()) {
            this.refs.add(ref);
        }
        if (this.kind.isEmpty()) {
            this.kind = KINDS.getOrDefault(type, "");
        }
        texts.forEach((language, all) -> this.names.merge(language, all, Text::both));
    }

    /// Its row; what it is called beside its names are aliases. Without a name it goes by its identifier.
    Row row(String language) {
        Line line = new Line().put("id", this.id).put("kind", this.kind);
        if (this.names.isEmpty()) {
            return line.put("name_" + language, this.refs.iterator().next()).row("organisations", this.place);
        }
        return line.texts("name", this.names).put("aliases", Text.aliases(this.names)).row("organisations", this.place);
    }

    /// The rows of its identifiers.
    List<Row> identifiers() {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String ref : this.refs) {
            Matcher identifier = IDENTIFIER.matcher(ref);
            number++;
            if (identifier.matches()) {
                Place own = new Place(this.place.file(), "%s@ref[%d]".formatted(this.place.part(), number), this.place.row());
                rows.add(new Line().put("organisation", this.id)
                    .put("scheme", identifier.group("scheme"))
                    .put("code", identifier.group("code"))
                    .row("identifiers", own));
            }
        }
        return rows;
    }

}
