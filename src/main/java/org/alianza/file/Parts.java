package org.alianza.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.alianza.table.Place;

/// The files of a data package.
interface Parts extends Closeable {

    /// What they are called, without the folder they are in.
    List<String> names();

    /// Opens one from its first byte on.
    ///
    /// @throws Unreadable if it is none, or too big
    InputStream open(String name) throws IOException;

    /// A line of one; 0: the whole of it.
    Place place(String name, long row);

    @Override
    default void close() throws IOException {
    }

}
