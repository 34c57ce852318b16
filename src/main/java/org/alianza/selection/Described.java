package org.alianza.selection;

import java.util.List;

/// Tells how some types are read.
public interface Described {

    /// The fields of these types.
    List<Fields> types();

}
