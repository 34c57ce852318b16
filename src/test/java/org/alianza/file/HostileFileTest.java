package org.alianza.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Files that are broken, or were made to break something, are refused in words, and nothing of them is
/// taken.
class HostileFileTest {

    private static final String HEADER = "id,name_es\n";

    private static final FileLimits SMALL = new FileLimits(4 << 20, 100, 1 << 18, 10, 32_767, 200, 1 << 20);

    @TempDir
    private Path folder = Path.of("");

    private Path zip = Path.of("");

    @BeforeEach
    void anArchive() {
        this.zip = this.folder.resolve("p.zip");
    }

    @Test
    void aSoundArchiveIsRead() throws IOException {
        Taken taken = Taken.from(new Packed(this.zip).with("datos/projects.csv", HEADER + "a,A\n")
            .with("__MACOSX/datos/._projects.csv", "x")
            .with("datos/LÉEME.txt", "Hola")
            .done());
        assertThat(taken.kind()).isEqualTo(FileKind.ZIP);
        assertThat(taken.lines()).containsExactly("projects 2 {id=a, name_es=A}");
        assertThat(taken.rows().getFirst().place()).hasToString("Place[file=p.zip, part=projects.csv, row=2]");
        assertThat(taken.told()).containsExactly("WARNING FORMAT p.zip/LÉEME.txt: 'LÉEME.txt' — expected a table of the format, "
                + "such as projects.csv: this one is not read");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../projects.csv", "/etc/projects.csv", "a/../../projects.csv", "C:\\projects.csv", "..\\projects.csv" })
    void noNameLeadsOutOfAnArchive(String name) throws IOException {
        refused(new Packed(this.zip).with("projects.csv", HEADER).with(name, HEADER).done(), name.replace('\\', '/'),
                "a ZIP archive of a data package or workbook with names that stay within the archive");
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        refused(new Packed(this.zip).link("projects.csv", "/etc/passwd").done(), "projects.csv",
                "a ZIP archive of a data package or workbook with files, not links to others");
        Path target = Files.writeString(this.folder.resolve("elsewhere.csv"), HEADER + "a,A\n");
        Path data = Files.createDirectory(this.folder.resolve("data"));
        Files.createSymbolicLink(data.resolve("projects.csv"), target);
        Taken taken = Taken.from(data);
        assertThat(taken.rows()).isEmpty();
        assertThat(taken.told())
            .containsExactly("CRITICAL READABLE projects.csv: 'projects.csv' — expected a file, not a link to one elsewhere");
    }

    @Test
    void anArchiveWithAPasswordIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(new Packed(this.zip).with("projects.csv", HEADER).done());
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && ((bytes[i + 2] == 1 && bytes[i + 3] == 2) || (bytes[i + 2] == 3 && bytes[i + 3] == 4))) {
                bytes[i + ((bytes[i + 2] == 1) ? 8 : 6)] |= 1;
            }
        }
        refused(Files.write(this.zip, bytes), "projects.csv", "a ZIP archive of a data package or workbook with no password");
    }

    @Test
    void noArchiveIsWithinAnother() throws IOException {
        refused(new Packed(this.zip).with("projects.csv", HEADER).with("more.zip", "PK").done(), "more.zip",
                "a ZIP archive of a data package or workbook with no archive within an archive: unpack it, and take its files one by one");
    }

    @Test
    void noFileIsInAnArchiveTwice() throws IOException {
        refused(new Packed(this.zip).with("projects.csv", HEADER).with("projects.csv", HEADER + "b,B\n").done(), "projects.csv",
                "a ZIP archive of a data package or workbook with each file once");
        Taken taken = Taken.from(new Packed(this.zip).with("projects.csv", HEADER).with("Projects.CSV", HEADER).done());
        assertThat(taken.told()).containsExactly("CRITICAL UNIQUE p.zip: 'Projects.CSV' — expected one file for the table projects");
    }

    @Test
    void anArchiveThatGrowsTooMuchIsRefusedBeforeItIsInMemory() throws IOException {
        refused(new Packed(this.zip).again("projects.csv", HEADER, "a,A\n", 3 << 20, "").done(), "projects.csv",
                "an archive that does not inflate to more than 100 times its size nor 1024 MB");
        Path lies = new Packed(this.zip).again("projects.csv", HEADER, "a,A\n", 3 << 20, "").done();
        byte[] bytes = Files.readAllBytes(lies);
        lieAboutSizes(bytes);
        Files.write(lies, bytes);
        Taken taken = Taken.from(lies);
        assertThat(taken.findings()).isNotEmpty().allMatch(finding -> finding.severity().name().equals("CRITICAL"));
        assertThat(taken.rows()).hasSizeLessThan(300_000);
    }

    @Test
    void manyPartsThatAreTooMuchTogetherAreRefused() throws IOException {
        Packed packed = new Packed(this.zip);
        for (String table : new String[] { "projects", "cities", "topics", "events", "sources" }) {
            packed.with(table + ".csv", HEADER + IntStream.range(0, 60_000).mapToObj(i -> "a%d,A%d".formatted(i, i * 7919)).collect(Collectors.joining("\n")));
        }
        assertThat(Taken.from(packed.done(), SMALL).told()).singleElement()
            .asString()
            .endsWith("expected an archive that does not inflate to more than 100 times its size nor 4 MB");
        Packed many = new Packed(this.zip);
        for (int i = 0; i < 11; i++) {
            many.with(i + ".csv", HEADER);
        }
        assertThat(Taken.from(many.done(), SMALL).told()).singleElement()
            .asString()
            .endsWith("'11 files' — expected a ZIP archive of a data package or workbook with at most 10 files");
    }

    @Test
    void aCutArchiveIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(new Packed(this.zip).with("projects.csv", HEADER + "a,A\n".repeat(1000)).done());
        Files.write(this.zip, Arrays.copyOf(whole, whole.length / 2));
        assertThat(Taken.from(this.zip).told()).singleElement()
            .asString()
            .startsWith("CRITICAL READABLE p.zip")
            .endsWith("expected a ZIP archive of a data package or workbook that is whole: it may have been cut when it was copied");
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, 45, 80, (byte) 0x5A);
        Files.write(this.zip, damaged);
        assertThat(Taken.from(this.zip).findings()).isNotEmpty().allMatch(finding -> finding.severity().name().equals("CRITICAL"));
    }

    @Test
    void aCellThatIsTooLongCostsItsRowOnlyAndOneWithoutEndTheFile() throws IOException {
        Taken taken = csv("projects.csv", HEADER + "a," + "x".repeat(32_768) + "\nb,B\n");
        assertThat(taken.told()).containsExactly("ERROR READABLE projects, line 2, column name_es: '" + "x".repeat(80) + "…' — expected at most 32767 characters");
        assertThat(taken.rows()).hasSize(2);
        assertThat(csv("projects.csv", HEADER + "a," + "x".repeat(10 << 20) + "\nb,B\n").told()).singleElement()
            .asString()
            .startsWith("CRITICAL READABLE projects.csv")
            .endsWith("expected a CSV table (RFC 4180) that is whole: each quote closed, no cell longer than 32767 characters");
        Path workbook = Packed.workbook(this.folder.resolve("w.xlsx"), "projects", "<row><c t=\"inlineStr\"><is><t>id</t></is></c></row><row><c t=\"inlineStr\"><is><t>"
                + "x".repeat(40_000) + "</t></is></c></row>");
        assertThat(Taken.from(workbook).told()).singleElement().asString().endsWith("…' — expected at most 32767 characters");
    }

    @Test
    void aCutTableIsRefused() throws IOException {
        assertThat(csv("projects.csv", HEADER + "a,A\nb,\"B\n").told()).containsExactly("CRITICAL READABLE projects.csv: "
                + "'Unclosed quoted field at end of input (record starting at line 3)' — expected a CSV table (RFC 4180) that is whole: "
                + "each quote closed, no cell longer than 32767 characters");
        assertThat(csv("participations.csv", "id,party,project,role\na,uis,metro").told())
            .containsExactly("ERROR READABLE participations, line 2: '3 cells' — expected 4, as many as the header has");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n\n", "\uFEFF" })
    void anEmptyFileIsTold(String text) throws IOException {
        assertThat(csv("projects.csv", text).told())
            .containsExactly("CRITICAL READABLE projects.csv: '' — expected a file that is not empty");
    }

    @Test
    void aHeaderThatLeavesOpenWhichCellIsWhichIsRefused() throws IOException {
        assertThat(csv("projects.csv", "metrobici,Metrobici\n").told()).containsExactly("CRITICAL FORMAT projects.csv: "
                + "'metrobici, Metrobici' — expected the names of columns in the first line: id, name_es, name_en, acronym, aliases, "
                + "summary_es, summary_en, iati, countries, retired, former_ids");
        assertThat(csv("projects.csv", "id,name_es,id\n").told())
            .containsExactly("CRITICAL COLUMN projects.csv: 'id' — expected each column once");
        assertThat(csv("projects.csv", "name_es\nA\n").told())
            .containsExactly("CRITICAL COLUMN projects.csv: 'name_es' — expected the column id");
        assertThat(csv("projects.csv", "id" + ",name_es".repeat(300) + "\n").told())
            .containsExactly("CRITICAL COLUMN projects.csv: '301 columns' — expected at most 200 columns");
    }

    @Test
    void aByteThatNoTextHasIsRefused() throws IOException {
        assertThat(csv("projects.csv", HEADER + "a,A\0B\n").told())
            .containsExactly("CRITICAL READABLE projects.csv: 'a byte 0 in line 2' — expected text: save it as CSV UTF-8");
    }

    @Test
    void theFirstBytesTellWhatAFileIsAndNotItsName() throws IOException {
        Path workbook = Packed.workbook(this.folder.resolve("projects.csv"), "projects", "<row><c t=\"inlineStr\"><is><t>id</t></is></c></row>");
        assertThat(Taken.from(workbook).kind()).isEqualTo(FileKind.WORKBOOK);
        assertThat(csv("projects.xlsx", HEADER + "a,A\n").kind()).isEqualTo(FileKind.TABLE);
        byte[] old = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
        assertThat(Taken.from(Files.write(this.folder.resolve("datos.xlsx"), old)).told()).containsExactly("CRITICAL READABLE datos.xlsx: "
                + "'an old Excel file (.xls) or one with a password' — expected a workbook without a password: in the program it comes "
                + "from, save it as a workbook (.xlsx) or as CSV UTF-8");
        assertThat(csv("projects.xls", "<html><table><tr><td>id</td></tr></table></html>").told()).singleElement().asString().contains("'a web page'");
        assertThat(csv("projects.pdf", "%PDF-1.7").told()).singleElement().asString().contains("'PDF'");
        assertThat(Taken.from(new Packed(this.zip).with("[Content_Types].xml", "<x/>").with("word/document.xml", "<x/>").done()).told()).singleElement()
            .asString()
            .endsWith("expected a workbook (.xlsx): save it as that in the program it comes from");
        assertThat(Taken.from(this.folder.resolve("nowhere.csv")).told())
            .containsExactly("CRITICAL READABLE nowhere.csv: '' — expected a file that exists");
    }

    @Test
    void aFarAwayCellCostsNoMemory() throws IOException {
        Path file = Packed.workbook(this.folder.resolve("w.xlsx"), "projects",
                "<row><c t=\"inlineStr\"><is><t>id</t></is></c><c r=\"ZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        assertThat(Taken.from(file).told())
            .containsExactly("CRITICAL COLUMN w.xlsx/projects: 'column 18278 in row 1' — expected at most 200 columns, in order");
    }

    @Test
    void aWorkbookThatDeclaresADocumentTypeIsRefused() throws IOException {
        Path file = new Packed(this.folder.resolve("w.xlsx")).with("[Content_Types].xml", "<x/>")
            .with("_rels/.rels", "<Relationships/>")
            .with("xl/_rels/workbook.xml.rels", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Relationships>&e;</Relationships>")
            .with("xl/workbook.xml", "<workbook/>")
            .done();
        assertThat(Taken.from(file).told())
            .containsExactly("CRITICAL READABLE w.xlsx: 'a document type or entity' — expected XML without DOCTYPE");
    }

    @Test
    void aWorkbookThatRefersToTextsItDoesNotHaveIsRefused() throws IOException {
        Path file = Packed.workbook(this.folder.resolve("w.xlsx"), "projects", "<row><c t=\"s\"><v>7</v></c></row>");
        assertThat(Taken.from(file).told()).containsExactly(
                "CRITICAL READABLE w.xlsx/projects: '7' — expected a workbook that has the texts its cells refer to");
    }

    @Test
    void aPieceOfXmlWithoutEndIsRefused() throws IOException {
        Packed packed = new Packed(this.folder.resolve("w.xlsx")).with("[Content_Types].xml", "<x/>").with("xl/workbook.xml", "<workbook/>");
        packed.again("_rels/.rels", "<Relationships a=\"", "0123456789abcdef<".substring(0, 16), 1 << 17, "\"/>");
        Taken taken = Taken.from(packed.done(), new FileLimits(1 << 30, 2000, 1 << 20, 10, 32_767, 200, 1 << 20));
        assertThat(taken.told()).singleElement().asString().startsWith("CRITICAL READABLE w.xlsx").endsWith("an XML document that is whole and has no piece too long");
    }

    private void refused(Path file, String value, String expected) {
        Taken taken = Taken.from(file);
        assertThat(taken.told()).singleElement().asString().startsWith("CRITICAL READABLE p.zip").endsWith("'%s' — expected %s".formatted(value, expected));
    }

    private Taken csv(String name, String text) throws IOException {
        return Taken.from(Files.write(this.folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Writes a size of 12 for the second of the two numbers after the check sum, in the local header and
    /// in the directory.
    private static void lieAboutSizes(byte[] bytes) {
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 24] = 12;
                bytes[i + 25] = 0;
                bytes[i + 26] = 0;
            }
        }
    }

}
