package org.alianza.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What the bench is to measure: `FOLDER [sizes=S,M,L] [databases=embedded,remote] [questions=search,page]`; all of what is
/// not named.
///
/// @param folder where it keeps what it makes, and writes what comes of it
/// @param archive of Alianza, to be started as it is installed; null: that is not measured
/// @param sizes of the graph
/// @param databases where the graph is held
/// @param questions names of those that are put
record Options(Path folder, @Nullable Path archive, List<Size> sizes, List<String> databases, List<String> questions) {

    static Options of(String[] arguments) {
        return new Options(Path.of(arguments[0]), named(arguments, "archive").map(Path::of).findFirst().orElse(null), otherwise(named(arguments, "sizes").map(Size::valueOf).toList(), List.of(Size.values())),
                otherwise(named(arguments, "databases").toList(), List.of("embedded", "remote")),
                otherwise(named(arguments, "questions").toList(), Question.all().stream().map(Question::name).toList()));
    }

    private static Stream<String> named(String[] arguments, String option) {
        return Arrays.stream(arguments)
            .filter(argument -> argument.startsWith(option + "="))
            .flatMap(argument -> Arrays.stream(argument.substring(option.length() + 1).split(",", -1)))
            .filter(value -> !value.isBlank());
    }

    private static <T> List<T> otherwise(List<T> given, List<T> all) {
        return given.isEmpty() ? all : given;
    }

}
