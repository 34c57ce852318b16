package org.alianza.file;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Workbooks as Excel writes them.
class WorkbookTest {

    private static final String STYLES = """
            <numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="[$-240A]mmmm\\ &quot;de&quot;\\ yyyy"/>
            <numFmt numFmtId="166" formatCode="yyyy"/><numFmt numFmtId="167" formatCode="&quot;$&quot;\\ #,##0.00;[Red]&quot;d&quot;0"/></numFmts>
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="22"/></cellXfs>
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sheetsAreReadInTheOrderOfTablesWhateverTheirOwn() throws IOException {
        Path file = Packed.styled(this.folder.resolve("datos.xlsx"), STYLES,
                "<si><t>id</t></si><si><t>name_es</t></si><si><r><t>Metro</t></r><r><rPr><b/></rPr><t>bici</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>",
                "Léeme", "<row><c t=\"inlineStr\"><is><t>Hola</t></is></c></row>",
                "participations", "<row r=\"1\">" + text("A1", "id") + text("B1", "party") + text("C1", "project") + text("D1", "role")
                        + "</row><row r=\"5\">" + text("A5", "uis-metrobici") + text("B5", "uis") + text("C5", "metrobici") + text("D5", "DONATING") + "</row>",
                "Projects", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>"
                        + "<row r=\"2\">" + text("A2", "metrobici") + "<c r=\"B2\" t=\"s\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\" s=\"1\"/></row>",
                "units", "<row r=\"1\">" + text("A1", "id") + text("C1", "name_en") + "</row><row r=\"2\">" + text("C2", " bicycles_x000D_ _x005F_x0041_ ")
                        + "</row>");
        Taken taken = Taken.from(file);
        assertThat(taken.kind()).isEqualTo(FileKind.WORKBOOK);
        assertThat(taken.told()).containsExactly(
                "WARNING FORMAT datos.xlsx/Léeme: 'Léeme' — expected a sheet named after a table, such as projects: this one is not read");
        assertThat(taken.lines()).containsExactly("units 2 {name_en=bicycles\r _x0041_}", "projects 2 {id=metrobici, name_es=Metrobici}",
                "participations 5 {id=uis-metrobici, party=uis, project=metrobici, role=DONATING}");
        assertThat(taken.rows().getFirst().place()).hasToString("Place[file=datos.xlsx, part=units, row=2]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="D2"><v>1256755000</v></c>                  | 1256755000
            <c r="D2"><v>1.1000000000000001</v></c>          | 1.1
            <c r="D2"><v>1256755.5</v></c>                   | 1256755.5
            <c r="D2"><v>1.25E6</v></c>                      | 1250000
            <c r="D2"><v>-7.3125879999999995E1</v></c>       | -73.12588
            <c r="D2"><v>123456789012345678</v></c>          | 123456789012345678
            <c r="D2"><v>2.0</v></c>                         | 2
            <c r="D2" s="5"><v>0.10</v></c>                  | 0.1
            <c r="D2" s="1"><v>43580</v></c>                 | 2019-04-25
            <c r="D2" s="2"><v>43580</v></c>                 | 2019-04-25
            <c r="D2" s="3"><v>43556</v></c>                 | 2019-04
            <c r="D2" s="4"><v>43466</v></c>                 | 2019
            <c r="D2" s="6"><v>43580.4375</v></c>            | 2019-04-25T10:30
            <c r="D2" s="6"><v>43580</v></c>                 | 2019-04-25
            <c r="D2" s="1"><v>1</v></c>                     | 1900-01-01
            <c r="D2" s="1"><v>61</v></c>                    | 1900-03-01
            <c r="D2" t="d"><v>2019-04-25</v></c>            | 2019-04-25
            <c r="D2" t="b"><v>1</v></c>                     | TRUE
            <c r="D2" t="str"><v>uno</v></c>                 | uno
            """)
    void whatAPersonSeesIsTheText(String cell, String text) throws IOException {
        Taken taken = stage(cell);
        assertThat(taken.told()).isEmpty();
        assertThat(taken.rows().getFirst().get("since")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="D2"><f>SUM(A1:A2)</f><v>3</v></c>  | READABLE stages, line 2, column since: '3' — expected values only, no formula: copy the cells and paste them as values
            <c r="D2"><f>HYPERLINK("x")</f></c>      | READABLE stages, line 2, column since: '=' — expected values only, no formula: copy the cells and paste them as values
            <c r="D2" t="e"><v>#N/A</v></c>          | READABLE stages, line 2, column since: '#N/A' — expected a value: the spreadsheet could not calculate this one
            <c r="D2"><v>NaN</v></c>                 | NUMBER stages, line 2, column since: 'NaN' — expected a number
            <c r="D2"><v>Infinity</v></c>            | NUMBER stages, line 2, column since: 'Infinity' — expected a number
            <c r="D2"><v>1e999</v></c>               | NUMBER stages, line 2, column since: '1e999' — expected a number of at most 40 digits
            <c r="D2"><v>1e999999999999</v></c>      | NUMBER stages, line 2, column since: '1e999999999999' — expected a number
            <c r="D2"><v>1e-2000000000</v></c>       | NUMBER stages, line 2, column since: '1e-2000000000' — expected a number of at most 40 digits
            <c r="D2" s="1"><v>60</v></c>            | DATE stages, line 2, column since: '60' — expected a date between 1900 and 9999
            <c r="D2" s="1"><v>-1</v></c>            | DATE stages, line 2, column since: '-1' — expected a date between 1900 and 9999
            """)
    void aCellThatIsNoValueIsRefusedWithItsRow(String cell, String told) throws IOException {
        Taken taken = stage(cell);
        assertThat(taken.told()).containsExactly("ERROR " + told);
        assertThat(taken.rows()).hasSize(1);
    }

    @Test
    void aWorkbookWithoutTablesAndASheetWithoutHeaderAreTold() throws IOException {
        assertThat(Taken.from(Packed.workbook(this.folder.resolve("a.xlsx"), "Hoja1", "")).told()).contains(
                "CRITICAL FORMAT a.xlsx: 'Hoja1' — expected sheets named after tables, such as projects");
        assertThat(Taken.from(Packed.workbook(this.folder.resolve("b.xlsx"), "projects", "")).told())
            .containsExactly("CRITICAL FORMAT b.xlsx/projects: '' — expected the names of columns in row 1");
    }

    private Taken stage(String cell) throws IOException {
        return Taken.from(Packed.styled(this.folder.resolve("s.xlsx"), STYLES, "", "stages",
                "<row r=\"1\">" + text("A1", "id") + text("B1", "contribution") + text("C1", "stage") + text("D1", "since") + "</row><row r=\"2\">"
                        + text("A2", "a") + cell + "</row>"));
    }

    private static String text(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

}
