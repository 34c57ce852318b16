package org.alianza.file.iati;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.alianza.table.Place;
import org.alianza.table.Row;
import org.alianza.table.Rule;
import org.alianza.table.Sectors;
import org.jspecify.annotations.Nullable;

/// What the activities of a file are about: sectors of the DAC and targets of the SDG.
final class Topics {

    private static final String TARGET = "[0-9]{1,2}\\.[0-9a-z]{1,2}";

    private final Map<String, Row> byId = new LinkedHashMap<>();

    private final Ids ids;

    Topics(Ids ids) {
        this.ids = ids;
    }

    Collection<Row> all() {
        return this.byId.values();
    }

    /// Takes note of a sector or tag.
    void add(Element element, Place place, Notes notes) {
        Line line = line(element);
        String path = "iati-activity/" + element.name();
        String code = element.get("code");
        if (line == null) {
            notes.leftOut(path, "a DAC sector or SDG target of the lists: code %s of vocabulary %s is none".formatted(code,
                    vocabulary(element)), element.line());
            return;
        }
        Row row = line.row("topics", place);
        if (vocabulary(element).equals("1") && element.name().equals("sector") && !code.equals(row.get("code"))) {
            notes.taken(Rule.CODE, path, code, "a code of the DAC list; its category %s, %s, is taken".formatted(row.get("code"),
                    row.get("name_en")), element.line());
        }
        if (!this.byId.containsKey(row.id())) {
            this.ids.take(row.id(), "");
            this.byId.put(row.id(), row);
        }
    }

    /// The id of the topic a sector or tag is; null: it is none.
    @Nullable String find(Element element) {
        Line line = line(element);
        return (line != null) ? line.row("topics", Place.of("")).id() : null;
    }

    private static String vocabulary(Element element) {
        String vocabulary = element.get("vocabulary");
        return (vocabulary.isEmpty() && element.name().equals("sector")) ? "1" : vocabulary;
    }

    private static @Nullable Line line(Element element) {
        String code = element.get("code");
        return switch (element.name() + vocabulary(element)) {
            case "sector1" -> sector((Sectors.of(code) != null) ? Sectors.of(code) : Sectors.category(code));
            case "sector2" -> sector(Sectors.of(code));
            case "sector8", "tag3" -> code.matches(TARGET) ? target(code) : null;
            default -> null;
        };
    }

    private static @Nullable Line sector(Sectors.@Nullable Sector sector) {
        return (sector == null) ? null : new Line().put("id", "dac-" + sector.code())
            .put("name_es", sector.spanish())
            .put("name_en", sector.english())
            .put("vocabulary", "DAC_SECTOR")
            .put("code", sector.code());
    }

    private static Line target(String code) {
        return new Line().put("id", "sdg-" + code.replace('.', '-'))
            .put("name_es", "Meta %s de los ODS".formatted(code))
            .put("name_en", "SDG target " + code)
            .put("vocabulary", "SDG_TARGET")
            .put("code", code);
    }

}
