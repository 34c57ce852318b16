package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.alianza.table.Place;
import org.alianza.table.Rule;

/// The files of a data package in a folder.
///
/// @param folder the folder
/// @param names what they are called, in alphabetical order
record Folder(Path folder, List<String> names) implements Parts {

    static Folder of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new Folder(folder,
                    files.filter(file -> !Files.isDirectory(file)).map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path file = this.folder.resolve(name);
        if (Files.isSymbolicLink(file)) {
            throw new Unreadable(Rule.READABLE, name, "a file, not a link to one elsewhere");
        }
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(Rule.READABLE, "", "a file of that name in the package");
        }
        return Files.newInputStream(file);
    }

    @Override
    public Place place(String name, long row) {
        return new Place(name, "", row);
    }

}
