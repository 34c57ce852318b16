package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;

/// How far bytes are text in UTF-8.
final class Utf8 {

    private long line = 1;

    private long wrongLine;

    private long zeroLine;

    private boolean letters;

    private int missing;

    private Utf8() {
    }

    /// Looks through all bytes.
    static Utf8 of(InputStream in) throws IOException {
        Utf8 utf8 = new Utf8();
        byte[] bytes = new byte[1 << 14];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            for (int i = 0; i < count; i++) {
                utf8.next(bytes[i] & 0xFF);
            }
        }
        if (utf8.missing > 0) {
            utf8.wrong();
        }
        return utf8;
    }

    /// Whether there are letters of several bytes.
    boolean hasLetters() {
        return this.letters;
    }

    /// The first line with bytes that are no UTF-8; 0: there is none.
    long wrongLine() {
        return this.wrongLine;
    }

    /// The first line with a byte 0, which no text has; 0: there is none.
    long zeroLine() {
        return this.zeroLine;
    }

    private void next(int value) {
        boolean continues = (value & 0xC0) == 0x80;
        if (continues && this.missing > 0) {
            this.missing--;
            this.letters |= this.missing == 0;
            return;
        }
        int following = following(value);
        if (this.missing > 0 || following < 0) {
            wrong();
        }
        this.missing = Math.max(0, following);
        if (value == '\n') {
            this.line++;
        }
        if (value == 0 && this.zeroLine == 0) {
            this.zeroLine = this.line;
        }
    }

    private void wrong() {
        if (this.wrongLine == 0) {
            this.wrongLine = this.line;
        }
    }

    /// How many bytes follow the first one of a letter; -1: no letter begins with it.
    private static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first >= 0xC2 && first <= 0xDF) {
            return 1;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 2;
        }
        return (first >= 0xF0 && first <= 0xF4) ? 3 : -1;
    }

}
