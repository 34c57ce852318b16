package org.alianza.download;

import java.io.OutputStream;

/// Where a file goes. Its name and type are told with its first byte, so that until then one can still say what is
/// wrong.
interface Opening {

    /// Begins a file.
    ///
    /// @param name of the file, without its extension
    OutputStream open(String name, Format format);

}
