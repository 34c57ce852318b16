package org.alianza.intake;

/// Is told how far an import has come.
@FunctionalInterface
public interface Progress {

    /// Takes note of it.
    ///
    /// @param done rows that were looked at; 0 as long as the file is read for the first time
    /// @param rows of the file, as far as they are known
    void at(long done, long rows);

}
