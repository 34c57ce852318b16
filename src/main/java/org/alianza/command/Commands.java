package org.alianza.command;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import picocli.CommandLine;

/// The commands of Alianza. Without one, the server starts.
public final class Commands {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Commands() {
    }

    /// Whether arguments ask for a command, even one that is not there, and not for the server.
    public static boolean areMeantBy(String... arguments) {
        return Invocation.of(arguments).isCommand();
    }

    /// Runs a command for whoever sits at the terminal.
    ///
    /// @return the exit code
    public static int run(String... arguments) {
        return run(System.in, readable(System.out), readable(System.err), Terminal.isErr(), arguments);
    }

    /// Runs a command.
    ///
    /// @param watched whether somebody looks at `err`
    /// @return the exit code
    public static int run(InputStream in, PrintStream out, PrintStream err, boolean watched, String... arguments) {
        return run(in, out, err, watched, PATIENCE, Invocation.of(arguments));
    }

    static int run(InputStream in, PrintStream out, PrintStream err, boolean watched, Duration patience, Invocation invocation) {
        Session session = new Session(in, out, err, watched, new Words(invocation.language()), invocation.settings(), patience);
        int code = commandLine(session).execute(invocation.command().toArray(String[]::new));
        out.flush();
        err.flush();
        return code;
    }

    private static CommandLine commandLine(Session session) {
        CommandLine alianza = new CommandLine(new AlianzaCommand())
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new ExportCommand(session))
            .addSubcommand(new ValidateCommand(session))
            .addSubcommand(new BackupCommand(session))
            .addSubcommand(new RestoreCommand(session))
            .addSubcommand(new HealthCommand(session))
            .addSubcommand(new CommandLine(new UserCommand()).addSubcommand(new AddUser(session)))
            .addSubcommand(new CommandLine(new KeyCommand()).addSubcommand(new CreateKey(session)))
            .addSubcommand(new CommandLine.HelpCommand());
        return alianza.setResourceBundle(session.words().bundle())
            .setExpandAtFiles(false)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(writer(session.out()))
            .setErr(writer(session.err()))
            .setParameterExceptionHandler(new Misunderstood(session.words()))
            .setExecutionExceptionHandler(new Failures(session));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }

    /// Where the machine names no encoding, names would lose their accents.
    private static PrintStream readable(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.US_ASCII) ? new PrintStream(stream, true, StandardCharsets.UTF_8) : stream;
    }

}
