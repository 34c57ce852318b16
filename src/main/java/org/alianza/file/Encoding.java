package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.alianza.table.Rule;

/// How the letters of a text are written as bytes.
///
/// @param charset the encoding
/// @param mark bytes before the text that only tell the encoding
/// @param guessed whether nothing says so, and it is only not UTF-8
record Encoding(Charset charset, int mark, boolean guessed) {

    /// What Windows writes in Western languages; where both have letters, it is Latin-1.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String SAVE_AS = "save it as CSV UTF-8";

    /// Looks through a whole text.
    ///
    /// @throws Unreadable if it is not a text, or part of it in one encoding and part in another
    static Encoding of(InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        String mark = new String(start, StandardCharsets.ISO_8859_1);
        if (mark.startsWith("\u00FF\u00FE")) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (mark.startsWith("\u00FE\u00FF")) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, false);
        }
        Utf8 utf8 = Utf8.of(in);
        if (utf8.zeroLine() > 0) {
            throw new Unreadable(Rule.READABLE, "a byte 0 in line " + utf8.zeroLine(), "text: " + SAVE_AS);
        }
        int bytes = mark.equals("\u00EF\u00BB\u00BF") ? 3 : 0;
        if (utf8.wrongLine() == 0) {
            return new Encoding(StandardCharsets.UTF_8, bytes, false);
        }
        if (bytes > 0 || utf8.hasLetters()) {
            throw new Unreadable(Rule.READABLE, "line " + utf8.wrongLine() + " is not UTF-8, other lines are",
                    "one encoding in the whole file, cut nowhere: " + SAVE_AS);
        }
        return new Encoding(WINDOWS, 0, true);
    }

    /// Reads a text from its first letter on; what is not of this encoding is an error.
    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(this.mark);
        return new InputStreamReader(in,
                this.charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

}
