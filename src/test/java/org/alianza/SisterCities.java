package org.alianza;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.alianza.fact.Folded;

/// The sister cities of the world as Wikidata had them in 2016: 10,055 cities, and 17,401 pairs, each
/// of which one or both of its cities name. A pair is an agreement of two cities; each city's own
/// entry is a source that it published, and cites the pairs it names.
final class SisterCities {

    static final int CITIES = 10_055;

    static final int PAIRS = 17_401;

    static final int ONE_SIDED = 624;

    /// Pairs of which both cities have coordinates.
    static final int DRAWN = 12_352;

    /// Kosovo's code is in use, but not part of ISO 3166-1.
    private static final Set<String> NO_ISO_CODE = Set.of("XK");

    private final Tables tables = new Tables();

    private final Map<String, String> ids = new HashMap<>();

    private SisterCities() {
    }

    /// Writes the data package into a folder and returns the folder.
    static Path write(Path folder) {
        SisterCities world = new SisterCities();
        world.cities(read("cities"));
        world.pairs(read("links"));
        return world.tables.write(folder);
    }

    /// Writes a data package of the cities alone.
    static Path writeCities(Path folder) {
        SisterCities world = new SisterCities();
        world.cities(read("cities"));
        return world.tables.write(folder);
    }

    /// What the cities are called, in the order of the file.
    static List<String> names() {
        return read("cities").stream().map(city -> visible(city.getField("label_2016"))).toList();
    }

    private static List<NamedCsvRecord> read(String name) {
        InputStream file = Objects.requireNonNull(SisterCities.class.getResourceAsStream("/sister-cities/" + name + ".csv.gz"));
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
            .ofNamedCsvRecord(new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)))) {
            return rows.stream().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cities(List<NamedCsvRecord> rows) {
        Set<String> taken = new HashSet<>();
        for (NamedCsvRecord city : rows) {
            String label = city.getField("label_2016");
            String id = id(label, city.getField("wikidata_id"), taken);
            this.ids.put(city.getField("wikidata_id"), id);
            String english = visible(city.getField("name_en"));
            row("cities", "id,name_es,name_en,country,geonames,wikidata,latitude,longitude,population", id,
                    visible(city.getField("name_es")), english.isEmpty() ? label : english,
                    NO_ISO_CODE.contains(city.getField("country_iso2")) ? "" : city.getField("country_iso2"),
                    city.getField("geoname_id"), city.getField("wikidata_id"), city.getField("lat"), city.getField("lon"),
                    city.getField("population").replaceAll("^0$", ""));
            row("sources", "id,name_en,publisher,period_until,published", "entry-" + id, "Entry of " + label, id, "2016", "2016");
        }
    }

    /// Some names end in an invisible mark of direction.
    private static String visible(String name) {
        return name.replaceAll("\\p{Cf}", "");
    }

    /// Made of the name, and of the Wikidata id too where the name is taken or in other letters.
    private static String id(String label, String wikidata, Set<String> taken) {
        String slug = Folded.of(label).text().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean free = !slug.isEmpty() && taken.add(slug);
        return free ? slug : (slug + "-" + wikidata.toLowerCase(Locale.ROOT)).replaceAll("^-", "");
    }

    private void pairs(List<NamedCsvRecord> rows) {
        for (NamedCsvRecord pair : rows) {
            String one = Objects.requireNonNull(this.ids.get(pair.getField("a")));
            String other = Objects.requireNonNull(this.ids.get(pair.getField("b")));
            String id = "sisters-%s-and-%s".formatted(one, other);
            row("agreements", "id,name_en,kind", id,
                    "Sister cities %s and %s".formatted(pair.getField("a_label"), pair.getField("b_label")), "OTHER");
            row("parties", "id,party,agreement,role", id + "-one", one, id, "SIGNATORY");
            row("parties", "id,party,agreement,role", id + "-other", other, id, "SIGNATORY");
            claim(pair, "claimed_by_a", id, one);
            claim(pair, "claimed_by_b", id, other);
        }
    }

    private void claim(NamedCsvRecord pair, String claimed, String id, String city) {
        if (pair.getField(claimed).equals("1")) {
            row("citations", "claim,source,statement_en", id, "entry-" + city, "Names the other as its sister city");
        }
    }

    private void row(String table, String header, String... cells) {
        this.tables.with(table, header,
                Stream.of(cells).map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").collect(Collectors.joining(",")));
    }

}
