package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The files of a ZIP archive, none of which leaves it: they are read where they are.
final class Archive implements Parts {

    private static final String HARMLESS = "a ZIP archive of a data package or workbook";

    private static final List<String> ARCHIVES = List.of(".zip", ".xlsx", ".gz", ".7z", ".rar", ".tar", ".jar");

    private final String file;

    private final ZipFile zip;

    private final FileLimits limits;

    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private Archive(String file, ZipFile zip, FileLimits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    /// Opens an archive and looks at what it says of its files.
    ///
    /// @throws Unreadable if it is broken or a trap
    static Archive open(Path path, String name, FileLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).get();
        }
        catch (ZipException | IllegalArgumentException e) {
            throw broken(e);
        }
        Archive archive = new Archive(name, zip, limits);
        try {
            archive.check();
            return archive;
        }
        catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private void check() throws Unreadable {
        long inflated = 0;
        for (ZipArchiveEntry entry : Collections.list(this.zip.getEntries())) {
            if (entry.isDirectory()) {
                continue;
            }
            name(entry.getName());
            if (entry.isUnixSymlink()) {
                throw refused(entry.getName(), "files, not links to others");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw refused(entry.getName(), "no password");
            }
            if (this.entries.put(entry.getName(), entry) != null) {
                throw refused(entry.getName(), "each file once");
            }
            if (this.entries.size() > this.limits.parts()) {
                throw refused(this.entries.size() + " files", "at most %d files".formatted(this.limits.parts()));
            }
            inflated += Math.max(0, entry.getSize());
            if (inflated > this.limits.inflated()) {
                throw Inflated.tooMuch(entry.getName(), this.limits);
            }
        }
    }

    private static void name(String name) throws Unreadable {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || List.of(path.split("/")).contains("..") || path.indexOf('\0') >= 0) {
            throw refused(name, "names that stay within the archive");
        }
        if (ARCHIVES.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith)) {
            throw refused(name, "no archive within an archive: unpack it, and take its files one by one");
        }
    }

    /// Whether there is a file of that very path.
    boolean holds(String path) {
        return this.entries.containsKey(path);
    }

    /// Opens the file of a path.
    ///
    /// @throws Unreadable if there is none, or it is broken or inflates too much
    InputStream openPath(String path) throws IOException {
        ZipArchiveEntry entry = this.entries.get(path);
        if (entry == null) {
            throw new Unreadable(Rule.READABLE, path, "a file of that name in the archive");
        }
        if (!this.zip.canReadEntryData(entry)) {
            throw refused(path, "files compressed the usual way (deflate)");
        }
        try {
            return new Inflated(this.zip.getInputStream(entry), path, entry.getCompressedSize(), this.limits);
        }
        catch (ZipException e) {
            throw broken(e);
        }
    }

    @Override
    public List<String> names() {
        return paths().keySet().stream().toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
        String path = paths().get(name);
        if (path == null) {
            throw new Unreadable(Rule.READABLE, "", "a file of that name in the package");
        }
        return openPath(path);
    }

    /// The files by name, without the one folder they may all be in; what systems leave behind is none.
    private Map<String, String> paths() {
        List<String> all = this.entries.keySet()
            .stream()
            .filter(path -> !path.startsWith("__MACOSX/") && !path.endsWith(".DS_Store") && !path.endsWith("Thumbs.db"))
            .toList();
        String folder = all.isEmpty() ? "" : all.getFirst().substring(0, all.getFirst().indexOf('/') + 1);
        String within = all.stream().allMatch(path -> path.startsWith(folder)) ? folder : "";
        Map<String, String> paths = new LinkedHashMap<>();
        all.forEach(path -> paths.put(path.substring(within.length()), path));
        return paths;
    }

    @Override
    public Place place(String name, long row) {
        return new Place(this.file, name, row);
    }

    @Override
    public void close() throws IOException {
        this.zip.close();
    }

    static Unreadable broken(Exception why) {
        return new Unreadable(Rule.READABLE, String.valueOf(why.getMessage()), HARMLESS
                + " that is whole: it may have been cut when it was copied");
    }

    private static Unreadable refused(String value, String expected) {
        return new Unreadable(Rule.READABLE, value, HARMLESS + " with " + expected);
    }

}
