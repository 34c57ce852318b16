package org.alianza.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that only their owner can read, from the moment they are there, where the machine knows such.
public final class OwnerOnly {

    private OwnerOnly() {
    }

    /// Creates a file that is not there yet.
    public static void file(Path path) throws IOException {
        Files.createFile(path, permissions(path, "rw-------"));
    }

    /// Creates a folder, and those above it, if they are not there yet.
    public static void folder(Path path) throws IOException {
        Files.createDirectories(path, permissions(path, "rwx------"));
    }

    private static FileAttribute<?>[] permissions(Path path, String allowed) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(allowed)) } : new FileAttribute<?>[0];
    }

}
