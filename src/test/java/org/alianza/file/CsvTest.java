package org.alianza.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Tables as the spreadsheets of an office write them.
class CsvTest {

    private static final List<String> BOGOTA = List.of("cities 2 {id=bogota, name_es=Bogotá, aliases=Bogotá, D. C.; Santafé, country=CO}");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = { ",", ";", "\t" })
    void whatStandsBetweenCellsIsToldFromTheHeader(String between) throws IOException {
        Taken taken = read("cities.csv", "id%1$sname_es%1$saliases%1$scountry\r\nbogota%1$sBogotá%1$s\"Bogotá, D. C.; Santafé\"%1$sCO\r\n"
            .formatted(between));
        assertThat(taken.told()).isEmpty();
        assertThat(taken.lines()).isEqualTo(BOGOTA);
        assertThat(taken.kind()).isEqualTo(FileKind.TABLE);
    }

    @Test
    void aHeaderWithOneColumnIsOne() throws IOException {
        Taken taken = read("units.csv", "id\nbicicletas\n");
        assertThat(taken.told()).isEmpty();
        assertThat(taken.lines()).containsExactly("units 2 {id=bicicletas}");
    }

    @Test
    void theFirstLineOfExcelThatTellsTheDelimiterIsNoHeader() throws IOException {
        Taken taken = read("cities.csv", "sep=;\r\nid;name_es;aliases;country\r\nbogota;Bogotá;Bogotá, D. C.;CO\r\n");
        assertThat(taken.told()).isEmpty();
        assertThat(taken.lines()).containsExactly("cities 3 {id=bogota, name_es=Bogotá, aliases=Bogotá, D. C., country=CO}");
    }

    @ParameterizedTest
    @CsvSource({ "UTF-8, ''", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF" })
    void unicodeIsReadAsItIsMarked(String charset, String mark) throws IOException {
        Taken taken = read("cities.csv", (mark + "id;name_es;aliases;country\r\nbogota;Bogotá;Bogotá, D. C.\\; Santafé;CO\r\n")
            .replace("Bogotá, D. C.\\; Santafé", "\"Bogotá, D. C.; Santafé\""), Charset.forName(charset));
        assertThat(taken.told()).isEmpty();
        assertThat(taken.lines()).isEqualTo(BOGOTA);
    }

    @Test
    void whatIsNotUnicodeIsReadAsWindowsWritesItAndSaidSoOnce() throws IOException {
        Taken taken = read("projects.csv", "id;name_es\na;Año «2019» – 5 €\nb;Niñez\n", Charset.forName("windows-1252"));
        assertThat(taken.lines()).containsExactly("projects 2 {id=a, name_es=Año «2019» – 5 €}", "projects 3 {id=b, name_es=Niñez}");
        assertThat(taken.told()).containsExactly("WARNING READABLE projects: 'read as windows-1252' — expected text in UTF-8; "
                + "look whether accents are right, or save it as CSV UTF-8");
    }

    @Test
    void twoEncodingsInOneFileAreNotGuessed() throws IOException {
        byte[] first = "id;name_es\na;Niñez\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "b;Año\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = this.folder.resolve("projects.csv");
        Files.write(file, first);
        Files.write(file, second, StandardOpenOption.APPEND);
        assertThat(Taken.from(file).told()).containsExactly("CRITICAL READABLE projects.csv: "
                + "'line 3 is not UTF-8, other lines are' — expected one encoding in the whole file, cut nowhere: save it as CSV UTF-8");
    }

    @Test
    void lettersAreComposedAndSpaceAroundThemIsNone() throws IOException {
        Taken taken = read("projects.csv", "id,name_es,name_en\na, Nin\u0303ez\u00A0 ,\" \"\n, ,\n");
        assertThat(taken.lines()).containsExactly("projects 2 {id=a, name_es=Niñez\u00A0}".replace("\u00A0", ""));
    }

    @Test
    void decimalsStayAsTheyAreAndThousandsAreNotGuessed() throws IOException {
        Taken taken = read("stages.csv", """
                id;contribution;stage;amount;currency
                a;c;COMMITTED;1256755.50;COP
                b;c;COMMITTED;1.256;COP
                c;c;COMMITTED;0.1000000000000000000001;COP
                d;c;COMMITTED;=1+1;COP
                """);
        assertThat(taken.told()).containsExactly("ERROR NUMBER stages, line 3, column amount: '1.256' — expected 1256 if the point is between "
                + "thousands, 1.2560 if it is before decimals");
        assertThat(taken.rows()).extracting(row -> row.get("amount"))
            .containsExactly("1256755.50", "1.256", "0.1000000000000000000001", "=1+1");
    }

    @Test
    void aPointInATableWithCommasBetweenCellsIsBeforeDecimals() throws IOException {
        assertThat(read("stages.csv", "id,contribution,stage,amount,currency\nb,c,COMMITTED,1.256,COP\n").told()).isEmpty();
        assertThat(read("cities.csv", "id;name_es;latitude;longitude\nb;B;7.130;-73.126\n").told()).isEmpty();
    }

    @Test
    void aCopyOfATableIsStillNamedAfterIt() throws IOException {
        assertThat(read("Projects (1).CSV", "id,name_es\na,A\n").lines()).containsExactly("projects 2 {id=a, name_es=A}");
        assertThat(read("projection.csv", "id,name_es\na,A\n").told()).singleElement()
            .asString()
            .startsWith("CRITICAL FORMAT projection.csv: 'projection.csv' — expected a file named after its table, such as projects.csv: one of units, cities, ");
    }

    @Test
    void rowsThatWereGivenBackMayReturnWithTheirColumn() throws IOException {
        Taken taken = read("projects.csv", "id,name_es,problem\na,A,no such thing\n");
        assertThat(taken.told()).isEmpty();
        assertThat(taken.lines()).containsExactly("projects 2 {id=a, name_es=A}");
    }

    @Test
    void readingTwiceGivesTheSame() throws IOException {
        Path file = write("projects.csv", "id;name_es;mayor\na;Año;x\n", StandardCharsets.ISO_8859_1);
        try (RowFile open = RowFile.open(file)) {
            List<Object> once = new ArrayList<>();
            List<Object> twice = new ArrayList<>();
            open.read(once::add, once::add);
            open.read(twice::add, twice::add);
            assertThat(twice).isEqualTo(once).hasSize(3);
            assertThat(open.hash()).isEqualTo("8a0e2e8bf7b598586e11fccbe4d467cd41b9f71103dd94b7cd0a23805fbf01ec");
        }
    }

    private Taken read(String name, String text) throws IOException {
        return read(name, text, StandardCharsets.UTF_8);
    }

    private Taken read(String name, String text, Charset charset) throws IOException {
        return Taken.from(write(name, text, charset));
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(this.folder.resolve(name), text.getBytes(charset));
    }

}
