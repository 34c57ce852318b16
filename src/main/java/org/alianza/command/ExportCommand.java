package org.alianza.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.alianza.intake.Export;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes everything that is held.
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ExportCommand.class);

    private final Session session;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--force")
    private boolean force;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Target target = Target.of("FILE", this.file, this.force);
        try (Office office = Office.open(this.session)) {
            LOG.info("{} exports everything to {}", this.session.account(), this.file);
            return write(office.get(Export.class), target).code();
        }
    }

    private Exit write(Export export, Target target) throws IOException {
        long rows;
        try (Output output = target.begin(); Bar bar = new Bar(this.session, this.session.words().of("export.writing", this.file.toString()))) {
            Counted counted = new Counted(output.writer(), bar);
            export.write(counted);
            output.keep();
            rows = counted.rows();
        }
        catch (IllegalArgumentException tooMuch) {
            // A workbook holds only so many rows, and so much in a cell.
            this.session.err().println("alianza: " + tooMuch.getMessage());
            return Exit.PROBLEMS;
        }
        this.session.out().print(new Summary(this.session.words()).with("rows", rows));
        return Exit.DONE;
    }

}
