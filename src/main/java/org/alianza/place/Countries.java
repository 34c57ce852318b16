package org.alianza.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.alianza.fact.Coordinates;
import org.jspecify.annotations.Nullable;

/// Where countries lie, from `countries.csv`: the centre of the largest piece of land of each, computed
/// by `src/main/frontend/countries.mjs` from the shapes of Natural Earth. A country's own middle may lie
/// in the sea or in another one; it is good for a map, not for a border.
final class Countries {

    private static final Map<String, Coordinates> CENTRES = read();

    private Countries() {
    }

    /// Where a country lies; null for a code that ISO 3166-1 has not assigned.
    static @Nullable Coordinates centre(String code) {
        return CENTRES.get(code);
    }

    private static Map<String, Coordinates> read() {
        try (InputStream table = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream().collect(Collectors.toUnmodifiableMap(row -> row.getField("code"), Countries::centre));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Coordinates centre(NamedCsvRecord row) {
        return new Coordinates(Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude")));
    }

}
