package org.alianza.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/// The sectors of OECD's Development Assistance Committee, from `sectors.csv`: codes of five digits and the
/// categories of three that these begin with. Codes and English names of sectors are those of IATI's
/// codelist `Sector` (CC BY 4.0); names of categories and all names in Spanish are ours.
public final class Sectors {

    private static final Map<String, Sector> BY_CODE = read();

    private static final int CATEGORY = 3;

    private Sectors() {
    }

    /// The sector or category of a code; null: the list has none.
    public static @Nullable Sector of(String code) {
        return BY_CODE.get(code);
    }

    /// The category that a code of five digits belongs to; null: the list has none.
    public static @Nullable Sector category(String code) {
        return (code.length() > CATEGORY) ? BY_CODE.get(code.substring(0, CATEGORY)) : null;
    }

    private static Map<String, Sector> read() {
        try (InputStream table = Objects.requireNonNull(Sectors.class.getResourceAsStream("sectors.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream()
                .map(row -> new Sector(row.getField("code"), row.getField("name_es"), row.getField("name_en")))
                .collect(Collectors.toUnmodifiableMap(Sector::code, sector -> sector));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A sector or category.
    ///
    /// @param code its code
    /// @param spanish its name in Spanish
    /// @param english its name in English
    public record Sector(String code, String spanish, String english) {
    }

}
