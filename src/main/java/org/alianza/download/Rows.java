package org.alianza.download;

import java.io.IOException;

import org.alianza.fact.Entity;

/// A file of a list in the making: rows are written as they come, and none is kept.
///
/// It is not closed when something goes wrong: what was broken off must not look whole.
///
/// @param <E> what is listed
interface Rows<E extends Entity> {

    void row(Found<E> found) throws IOException;

    /// Nothing more comes.
    void end() throws IOException;

}
