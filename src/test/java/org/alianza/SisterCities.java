package org.alianza;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.alianza.fact.Folded;

/// The sister cities of the world as Wikidata had them in 2016: 10,055 cities, and 17,401 pairs, each
/// of which one or both of its cities name. A pair is an agreement of two cities; each city's own
/// entry is a source that it published, and cites the pairs it names.
final class SisterCities {

    static final int CITIES = 10_055;

    static final int PAIRS = 17_401;

    static final int ONE_SIDED = 624;

    /// Kosovo's code is in use, but not part of ISO 3166-1.
    private static final Set<String> NO_ISO_CODE = Set.of("XK");

    private final Map<String, List<String[]>> tables = new TreeMap<>();

    private final Map<String, String> ids = new HashMap<>();

    private SisterCities() {
    }

    /// Writes the data package into a folder and returns the folder.
    static Path write(Path folder) {
        SisterCities world = new SisterCities();
        world.cities(read("cities"));
        world.pairs(read("links"));
        try {
            world.save(Files.createDirectories(folder));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
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
        row("cities", "id", "name_es", "name_en", "country", "geonames", "wikidata", "latitude", "longitude", "population");
        row("sources", "id", "name_en", "publisher", "period_until", "published");
        Set<String> taken = new HashSet<>();
        for (NamedCsvRecord city : rows) {
            String label = city.getField("label_2016");
            String id = id(label, city.getField("wikidata_id"), taken);
            this.ids.put(city.getField("wikidata_id"), id);
            String english = visible(city.getField("name_en"));
            row("cities", id, visible(city.getField("name_es")), english.isEmpty() ? label : english,
                    NO_ISO_CODE.contains(city.getField("country_iso2")) ? "" : city.getField("country_iso2"),
                    city.getField("geoname_id"), city.getField("wikidata_id"), city.getField("lat"), city.getField("lon"),
                    city.getField("population").replaceAll("^0$", ""));
            row("sources", "entry-" + id, "Entry of " + label, id, "2016", "2016");
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
        row("agreements", "id", "name_en", "kind");
        row("parties", "id", "party", "agreement", "role");
        row("citations", "claim", "source", "statement_en");
        for (NamedCsvRecord pair : rows) {
            String one = Objects.requireNonNull(this.ids.get(pair.getField("a")));
            String other = Objects.requireNonNull(this.ids.get(pair.getField("b")));
            String id = "sisters-%s-and-%s".formatted(one, other);
            row("agreements", id, "Sister cities %s and %s".formatted(pair.getField("a_label"), pair.getField("b_label")), "OTHER");
            row("parties", id + "-one", one, id, "SIGNATORY");
            row("parties", id + "-other", other, id, "SIGNATORY");
            claim(pair, "claimed_by_a", id, one);
            claim(pair, "claimed_by_b", id, other);
        }
    }

    private void claim(NamedCsvRecord pair, String claimed, String id, String city) {
        if (pair.getField(claimed).equals("1")) {
            row("citations", id, "entry-" + city, "Names the other as its sister city");
        }
    }

    private void row(String table, String... cells) {
        this.tables.computeIfAbsent(table, name -> new ArrayList<>()).add(cells);
    }

    private void save(Path folder) throws IOException {
        for (Map.Entry<String, List<String[]>> table : this.tables.entrySet()) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(table.getKey() + ".csv"))) {
                table.getValue().forEach(csv::writeRecord);
            }
        }
        String resources = this.tables.keySet()
            .stream()
            .map(table -> "{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(table))
            .collect(Collectors.joining(", "));
        Files.writeString(folder.resolve("datapackage.json"), "{\"name\": \"sister-cities\", \"resources\": [%s]}".formatted(resources));
    }

}
