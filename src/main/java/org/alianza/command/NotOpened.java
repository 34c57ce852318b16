package org.alianza.command;

import java.util.List;
import java.util.stream.Stream;

import org.alianza.backup.DamagedBackup;
import org.alianza.backup.NotRestored;
import org.alianza.fact.Problem;
import org.alianza.graph.NoDatabase;
import org.alianza.intake.DamagedPackage;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/// The application could not be opened for a command.
final class NotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private NotOpened(String message, Exit exit, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    static NotOpened of(RuntimeException failure) {
        return new NotOpened(words(failure), exit(failure), failure);
    }

    Exit exit() {
        return this.exit;
    }

    private static Exit exit(RuntimeException failure) {
        if (Stream.of(DamagedPackage.class, DamagedBackup.class, NotRestored.class).anyMatch(refused -> find(failure, refused) != null)) {
            return Exit.PROBLEMS;
        }
        boolean setting = find(failure, NoDatabase.class) == null && (find(failure, BindException.class) != null || find(failure, Problem.class) != null);
        return setting ? Exit.USAGE : Exit.NOT_REACHABLE;
    }

    /// As the server would say it.
    private static String words(RuntimeException failure) {
        for (FailureAnalyzer analyzer : analyzers()) {
            FailureAnalysis analysis = analyzer.analyze(failure);
            if (analysis != null) {
                String description = analysis.getDescription().strip();
                String separator = description.contains("\n") ? System.lineSeparator() : " ";
                return (analysis.getAction() != null) ? description + separator + analysis.getAction() : description;
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }

    /// Ours are those that need nothing of Spring.
    private static List<FailureAnalyzer> analyzers() {
        return SpringFactoriesLoader.forDefaultResourceLocation(NotOpened.class.getClassLoader())
            .load(FailureAnalyzer.class, (SpringFactoriesLoader.FailureHandler) (type, name, needy) -> {
            })
            .stream()
            .filter(analyzer -> analyzer.getClass().getPackageName().startsWith("org.alianza."))
            .toList();
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

}
