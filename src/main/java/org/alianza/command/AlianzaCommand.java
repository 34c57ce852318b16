package org.alianza.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What all commands share.
@Command(name = "alianza", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class)
final class AlianzaCommand {

    /// Read before: what is wrong with the rest is told in it.
    @Option(names = "--language", paramLabel = "es|en", scope = ScopeType.INHERIT, converter = Spoken.class)
    private String language = "";

    @Override
    public String toString() {
        return "alianza " + this.language;
    }

    /// A language that is spoken here.
    static final class Spoken implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            if (!value.equals("es") && !value.equals("en")) {
                throw new IllegalArgumentException(value);
            }
            return value;
        }

    }

}
