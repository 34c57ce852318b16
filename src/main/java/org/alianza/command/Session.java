package org.alianza.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// One run of a command: what it reads and writes, and how.
///
/// @param in what is typed, or comes from a file
/// @param out the report, which a script may read
/// @param err everything else
/// @param watched whether somebody looks at `err`
/// @param words in their language
/// @param settings of the application
/// @param patience how long another Alianza on the data folder may take to start, stop, or end its command
record Session(InputStream in, PrintStream out, PrintStream err, boolean watched, Words words, List<String> settings,
        Duration patience) {

    /// The same with further settings.
    Session with(String... more) {
        return new Session(this.in, this.out, this.err, this.watched, this.words, Stream.concat(this.settings.stream(), Stream.of(more)).toList(), this.patience);
    }

    /// Says something that is not part of the report.
    void say(String key, Object... values) {
        this.err.println(this.words.of(key, values));
    }

    /// Who works here: whoever may read the data folder is let in, and goes by the name the machine knows.
    String account() {
        String user = Normalizer.normalize(System.getProperty("user.name", ""), Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{N}._@-]", "");
        return user.isEmpty() ? "system" : "system:" + user;
    }

}
