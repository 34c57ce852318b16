package org.alianza.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// An archive in the making: files in any number and of any name.
final class Packed {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private final Path file;

    private final ZipArchiveOutputStream zip;

    Packed(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipArchiveOutputStream(file);
    }

    /// Writes a workbook of sheets into a file: a name, then the rows as XML, and so on.
    static Path workbook(Path file, String... sheets) throws IOException {
        return styled(file, "", "", sheets);
    }

    /// The same with the formats of cells and shared texts.
    static Path styled(Path file, String styles, String texts, String... sheets) throws IOException {
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Packed packed = new Packed(file).with("[Content_Types].xml", HEAD + "<Types/>");
        for (int i = 0; i < sheets.length; i += 2) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheets[i], i + 1, i + 10));
            relations.append("<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i + 10, i));
            packed.with("xl/worksheets/sheet%d.xml".formatted(i),
                    HEAD + "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(MAIN, sheets[i + 1]));
        }
        return packed
            .with("_rels/.rels", HEAD + "<Relationships><Relationship Id=\"rId1\" Target=\"xl/workbook.xml\"/></Relationships>")
            .with("xl/workbook.xml", HEAD + "<workbook %s><sheets>%s</sheets></workbook>".formatted(MAIN, list))
            .with("xl/_rels/workbook.xml.rels", HEAD + "<Relationships>%s</Relationships>".formatted(relations))
            .with("xl/styles.xml", HEAD + "<styleSheet %s>%s</styleSheet>".formatted(MAIN, styles))
            .with("xl/sharedStrings.xml", HEAD + "<sst %s>%s</sst>".formatted(MAIN, texts))
            .done();
    }

    Packed with(String name, String text) throws IOException {
        return with(new ZipArchiveEntry(name), text.getBytes(StandardCharsets.UTF_8));
    }

    Packed link(String name, String target) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
        return with(entry, target.getBytes(StandardCharsets.UTF_8));
    }

    Packed with(ZipArchiveEntry entry, byte[] bytes) throws IOException {
        this.zip.putArchiveEntry(entry);
        this.zip.write(bytes);
        this.zip.closeArchiveEntry();
        return this;
    }

    /// A file of which a piece comes again and again.
    Packed again(String name, String start, String piece, long times, String end) throws IOException {
        this.zip.putArchiveEntry(new ZipArchiveEntry(name));
        this.zip.write(start.getBytes(StandardCharsets.UTF_8));
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        for (long i = 0; i < times; i++) {
            this.zip.write(bytes);
        }
        this.zip.write(end.getBytes(StandardCharsets.UTF_8));
        this.zip.closeArchiveEntry();
        return this;
    }

    Path done() throws IOException {
        this.zip.close();
        return this.file;
    }

}
