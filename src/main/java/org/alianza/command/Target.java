package org.alianza.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.alianza.fact.Problem;
import org.alianza.file.RowWriter;

/// A file or folder that a command writes. What it is its name says: `.xlsx` a workbook, `.zip` an
/// archive, anything else a folder.
///
/// @param path the file or folder
record Target(Path path) {

    /// What nobody would call a folder.
    private static final Pattern OTHER = Pattern.compile(".*\\.(csv|tsv|txt|xls|xlsm|ods|json|xml|gz|rar|7z)");

    private static final String NAME = "alianza";

    /// Somewhere to write.
    ///
    /// @throws Problem if its name ends with that of another kind of file
    /// @throws FileAlreadyExistsException if something is there that is not to be overwritten
    static Target of(String argument, Path path, boolean force) throws IOException {
        if (OTHER.matcher(lower(path)).matches()) {
            throw Problem.invalid(argument, path, "a name that ends with .xlsx or .zip, or that of a folder,");
        }
        if (!force && isThere(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        return new Target(path);
    }

    /// Begins to write it.
    Output begin() throws IOException {
        if (isFolder()) {
            return new Output(RowWriter.folder(this.path, NAME), this.path, this.path);
        }
        Path part = this.path.resolveSibling(this.path.getFileName() + ".part");
        BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
        return new Output(lower(this.path).endsWith(".zip") ? RowWriter.zip(out, NAME) : RowWriter.workbook(out), part, this.path);
    }

    private boolean isFolder() {
        return Stream.of(".zip", ".xlsx").noneMatch(lower(this.path)::endsWith);
    }

    private static boolean isThere(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.exists(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    private static String lower(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

}
