package org.alianza.command;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with what was typed, what may have been meant, and how it is used.
///
/// @param words in their language
record Misunderstood(Words words) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println("alianza: " + told(wrong));
        suggestions(wrong).stream().findFirst().ifPresent(first -> command.getErr().println(this.words.of("wrong.meant",
                suggestions(wrong).stream().limit(3).collect(Collectors.joining(", ")))));
        command.getErr().println();
        command.usage(command.getErr());
        return Exit.USAGE.code();
    }

    private String told(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> this.words.of("wrong.missing", missing.getMissing().stream().map(Misunderstood::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> this.words.of("wrong.twice", name(twice.getOverwritten()));
            case ParameterException value when value.getArgSpec() != null && value.getValue() != null -> this.words.of("wrong.value", name(value.getArgSpec()), value.getValue(), expected(value.getArgSpec()));
            case ParameterException command when command.getValue() != null -> this.words.of("wrong.command", command.getValue());
            case ParameterException none when !none.getCommandLine().getSubcommands().isEmpty() -> this.words.of("wrong.none");
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        boolean commands = !unmatched.getCommandLine().getSubcommands().isEmpty();
        return this.words.of(first.startsWith("-") ? "wrong.option" : commands ? "wrong.command" : "wrong.many", first);
    }

    private static List<String> suggestions(ParameterException wrong) {
        return (wrong instanceof UnmatchedArgumentException unmatched) ? unmatched.getSuggestions() : List.of();
    }

    private String expected(ArgSpec argument) {
        if (argument.type().isEnum()) {
            return java.util.Arrays.stream(argument.type().getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return (argument.type() == LocalDate.class) ? this.words.of("wrong.date") : argument.paramLabel().replace("|", ", ");
    }

    private static String name(ArgSpec argument) {
        return (argument instanceof OptionSpec option) ? option.longestName() : argument.paramLabel();
    }

}
