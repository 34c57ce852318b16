package org.alianza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/// The first start of the embedded database in a data folder, which a file there tells of until its password is
/// kept. One that was broken off has left a database that may be there by half and to which nobody ever wrote: the
/// next one makes it anew.
final class Beginning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final DataFolder folder;

    /// Locked as long as it is open.
    private final FileChannel told;

    private Beginning(DataFolder folder, FileChannel told) {
        this.folder = folder;
        this.told = told;
    }

    /// Begins, unless another process is at it.
    ///
    /// @throws DataFolder.InUse if one is, or has just been
    static Beginning in(DataFolder folder) throws IOException {
        Files.createDirectories(folder.path());
        Path file = file(folder);
        boolean brokenOff = Files.exists(file);
        Beginning beginning = new Beginning(folder, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            beginning.alone();
            beginning.told.force(true);
            if (brokenOff && FileSystemUtils.deleteRecursively(folder.neo4j())) {
                LOG.warn("The first start in {} was broken off; it is done again", folder.path());
            }
            return beginning;
        }
        catch (IOException | RuntimeException e) {
            beginning.close();
            throw e;
        }
    }

    /// Keeps the password: from now on there is something that may be written to.
    void done(String password) throws IOException {
        this.folder.keep(password);
        close();
        forget(this.folder);
    }

    /// Removes what is left of a beginning that came to its end.
    static void forget(DataFolder folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    @Override
    public void close() {
        try {
            this.told.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void alone() throws IOException {
        try {
            if (this.told.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        }
        catch (OverlappingFileLockException e) {
            throw new DataFolder.InUse(this.folder.path(), e);
        }
        if (this.folder.password().isPresent()) {
            throw new DataFolder.InUse(this.folder.path(), new IllegalStateException("The other one has kept its password meanwhile"));
        }
    }

    private static Path file(DataFolder folder) {
        return folder.path().resolve("neo4j-beginning");
    }

}
