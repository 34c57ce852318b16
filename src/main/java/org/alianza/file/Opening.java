package org.alianza.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.alianza.file.iati.Iati;
import org.alianza.table.Rule;
import org.alianza.table.TableSchema;

/// Finds out what a file is, and opens it as that.
///
/// @param path the file or folder
/// @param name what findings call it
/// @param hash of its bytes
/// @param limits what is taken of it
record Opening(Path path, String name, String hash, FileLimits limits) {

    /// What may follow the table's name: a copy's number, a year.
    private static final Pattern AFTER_TABLE = Pattern.compile("([^a-z].*)?");

    RowFile open() throws IOException {
        if (Files.isDirectory(this.path)) {
            return file(FileKind.FOLDER, new DataPackage(Folder.of(this.path), this.limits));
        }
        return switch (Signature.of(this.path)) {
            case ZIP -> archive(Archive.open(this.path, this.name, this.limits));
            case XML -> file(FileKind.IATI, new Iati(this.path, this.name, this.hash, this.limits));
            case TEXT -> file(FileKind.TABLE, table());
        };
    }

    private RowFile archive(Archive archive) throws IOException {
        try {
            if (!archive.holds("[Content_Types].xml") && !archive.holds("mimetype")) {
                return file(FileKind.ZIP, new DataPackage(archive, this.limits));
            }
            if (!archive.holds("xl/workbook.xml")) {
                throw new Unreadable(Rule.READABLE, this.name, "a workbook (.xlsx): save it as that in the program it comes from");
            }
            return file(FileKind.WORKBOOK, new Workbook(this.name, archive, this.limits));
        }
        catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    private RowFile.Content table() throws Unreadable {
        CsvTable table = new CsvTable(TableSchema.of(tableName()), new Single(this.path, this.name), this.name, this.limits);
        return table::read;
    }

    private String tableName() throws Unreadable {
        String lower = this.name.toLowerCase(Locale.ROOT);
        String stem = lower.contains(".") ? lower.substring(0, lower.lastIndexOf('.')) : lower;
        return TableSchema.all()
            .stream()
            .map(TableSchema::name)
            .filter(table -> stem.startsWith(table) && AFTER_TABLE.matcher(stem.substring(table.length())).matches())
            .findFirst()
            .orElseThrow(() -> new Unreadable(Rule.FORMAT, this.name, "a file named after its table, such as projects.csv: one of "
                    + String.join(", ", TableSchema.all().stream().map(TableSchema::name).toList())));
    }

    private RowFile file(FileKind kind, RowFile.Content content) {
        return new RowFile(this.name, kind, this.hash, content);
    }

}
