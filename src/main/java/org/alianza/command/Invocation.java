package org.alianza.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What was typed after `alianza`, apart from each other.
///
/// @param command the command and what belongs to it
/// @param settings those of the application, such as `--alianza.data=FOLDER`: their names have a dot
record Invocation(List<String> command, List<String> settings) {

    private static final String LANGUAGE = "--language";

    private static final Pattern SETTING = Pattern.compile("--[A-Za-z][A-Za-z0-9-]*\\.[^=]+(=.*)?", Pattern.DOTALL);

    /// What asks for a command although it is none.
    private static final Set<String> OPTIONS = Set.of("--help", "--version", LANGUAGE);

    static Invocation of(String... arguments) {
        List<String> command = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            boolean setting = !command.contains("--") && SETTING.matcher(argument).matches();
            (setting ? settings : command).add(argument);
        }
        return new Invocation(List.copyOf(command), List.copyOf(settings));
    }

    /// Whether a command is asked for; otherwise the server is to start.
    boolean isCommand() {
        return this.command.stream().anyMatch(argument -> !argument.startsWith("--") || OPTIONS.contains(name(argument)));
    }

    /// The language asked for, or else that of the machine; English if it is none of ours.
    Locale language() {
        int option = this.command.indexOf(LANGUAGE);
        String asked = (option >= 0 && option + 1 < this.command.size()) ? this.command.get(option + 1)
                : this.command.stream()
                    .filter(argument -> argument.startsWith(LANGUAGE + "="))
                    .map(argument -> argument.substring(LANGUAGE.length() + 1))
                    .findFirst()
                    .orElse(Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        return asked.equals("es") ? Locale.of("es") : Locale.ENGLISH;
    }

    private static String name(String argument) {
        return argument.split("=", 2)[0];
    }

}
