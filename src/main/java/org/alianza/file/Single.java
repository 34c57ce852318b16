package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.alianza.table.Place;

/// One file alone.
///
/// @param path where it is
/// @param file what it is called
record Single(Path path, String file) implements Parts {

    @Override
    public List<String> names() {
        return List.of(this.file);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(this.path);
    }

    @Override
    public Place place(String name, long row) {
        return new Place(this.file, "", row);
    }

}
