package org.alianza.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.alianza.table.Rule;

/// What a file is by its first bytes, whatever it is called.
enum Signature {

    ZIP, XML, TEXT;

    private static final int LOOKED_AT = 512;

    private static final String SAVE_AS = "in the program it comes from, save it as a workbook (.xlsx) or as CSV UTF-8";

    /// Looks at the first bytes.
    ///
    /// @throws Unreadable if they are of something that holds no rows
    static Signature of(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LOOKED_AT);
        }
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        if (start.isEmpty()) {
            throw new Unreadable(Rule.READABLE, "", "a file that is not empty");
        }
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return ZIP;
        }
        refuse(start, "\u00D0\u00CF\u0011\u00E0", "an old Excel file (.xls) or one with a password",
                "a workbook without a password: " + SAVE_AS);
        refuse(start, "%PDF", "PDF", "a table: PDF holds none; ask for the spreadsheet it was made from");
        refuse(start, "\u001F\u008B", "gzip", "the file unpacked, or a ZIP archive");
        refuse(start, "7z\u00BC\u00AF", "7z", "the files unpacked, or a ZIP archive");
        refuse(start, "Rar!", "RAR", "the files unpacked, or a ZIP archive");
        return markup(start.replace("\u0000", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "").stripLeading());
    }

    private static Signature markup(String start) throws Unreadable {
        if (!start.startsWith("<")) {
            return TEXT;
        }
        String text = start.toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            throw new Unreadable(Rule.READABLE, "a web page", "a table: open it in a spreadsheet, then " + SAVE_AS);
        }
        return XML;
    }

    private static void refuse(String start, String signature, String what, String instead) throws Unreadable {
        if (start.startsWith(signature)) {
            throw new Unreadable(Rule.READABLE, what, instead);
        }
    }

}
