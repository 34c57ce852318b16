package org.alianza.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.alianza.table.Rule;

/// The texts that cells of a workbook refer to by number. They are kept in a file: a workbook of many
/// rows has more of them than memory has room for.
final class SharedTexts implements Closeable {

    private static final int MOST = 1 << 22;

    private final Path file;

    private final Arena arena = Arena.ofShared();

    private final int longest;

    private int[] starts = new int[1 << 10];

    private int count;

    private MemorySegment texts = MemorySegment.NULL;

    private SharedTexts(Path file, int longest) {
        this.file = file;
        this.longest = longest;
    }

    /// None.
    static SharedTexts none(FileLimits limits) throws IOException {
        return new SharedTexts(Files.createTempFile("alianza-texts", null), limits.cell());
    }

    /// Reads `sharedStrings.xml`.
    static SharedTexts of(InputStream in, FileLimits limits) throws IOException {
        SharedTexts shared = none(limits);
        try (Xml xml = Xml.open(in, limits.piece())) {
            shared.copy(xml);
            return shared;
        }
        catch (IOException e) {
            shared.close();
            throw e;
        }
    }

    private void copy(Xml xml) throws IOException {
        int position = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(this.file))) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    byte[] text = xml.content(this.longest, "rPh").getBytes(StandardCharsets.UTF_8);
                    out.write(text);
                    start(position);
                    position = Math.addExact(position, text.length);
                }
            }
            start(position);
        }
        this.count--;
        try (FileChannel channel = FileChannel.open(this.file)) {
            this.texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, position, this.arena);
        }
    }

    private void start(int position) throws Unreadable {
        if (this.count > MOST) {
            throw new Unreadable(Rule.READABLE, this.count + " texts", "a workbook of at most %d different texts".formatted(MOST));
        }
        if (this.count == this.starts.length) {
            this.starts = Arrays.copyOf(this.starts, 2 * this.count);
        }
        this.starts[this.count++] = position;
    }

    /// The text of a number.
    ///
    /// @throws Unreadable if there is none
    String get(String number) throws Unreadable {
        int index = index(number);
        if (index < 0 || index >= this.count) {
            throw new Unreadable(Rule.READABLE, number, "a workbook that has the texts its cells refer to");
        }
        byte[] bytes = this.texts.asSlice(this.starts[index], this.starts[index + 1] - this.starts[index]).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int index(String number) {
        try {
            return Integer.parseInt(number);
        }
        catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        this.arena.close();
        Files.deleteIfExists(this.file);
    }

}
