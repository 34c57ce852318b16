package org.alianza.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

import org.alianza.backup.DamagedBackup;
import org.alianza.fact.Problem;
import org.alianza.graph.NoDatabase;
import org.alianza.graph.NoSpace;
import org.alianza.graph.TookTooLong;
import org.alianza.graph.TookTooMuch;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says in one line why a command could not be carried out, and in the exit code whose turn it is.
///
/// @param session of the command
record Failures(Session session) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        this.session.err().println("alianza: " + told(failure));
        Exit exit = exit(failure);
        if (exit == Exit.DEFECT) {
            LoggerFactory.getLogger(Failures.class).error("A defect", failure);
        }
        return exit.code();
    }

    private String told(Exception failure) {
        return switch (failure) {
            case NotOpened closed -> String.valueOf(closed.getMessage());
            case UncheckedIOException e when e.getCause() instanceof FileSystemException file -> file(file);
            case FileAlreadyExistsException there -> this.session.words().of("failure.there", String.valueOf(there.getFile()));
            case FileSystemException file -> file(file);
            case Neo4jException lost -> this.session.words().of("failure.lost", String.valueOf(lost.getMessage()));
            case TookTooLong slow -> this.session.words().of("failure.slow", String.valueOf(slow.getMessage()));
            case TookTooMuch much -> this.session.words().of("failure.slow", String.valueOf(much.getMessage()));
            default -> String.valueOf(failure.getMessage());
        };
    }

    private String file(FileSystemException failure) {
        String reason = (failure.getReason() != null) ? failure.getReason() : failure.getClass().getSimpleName();
        return this.session.words().of("failure.file", String.valueOf(failure.getFile()), reason);
    }

    private static Exit exit(Exception failure) {
        return switch (failure) {
            case NotOpened closed -> closed.exit();
            case Problem problem -> Exit.USAGE;
            case DamagedBackup damaged -> Exit.PROBLEMS;
            case IOException file -> Exit.USAGE;
            case UncheckedIOException file -> Exit.USAGE;
            case NoDatabase none -> Exit.NOT_REACHABLE;
            case TookTooLong slow -> Exit.NOT_REACHABLE;
            case TookTooMuch much -> Exit.NOT_REACHABLE;
            case NoSpace full -> Exit.NOT_REACHABLE;
            case Neo4jException lost -> Exit.NOT_REACHABLE;
            default -> Exit.DEFECT;
        };
    }

}
