package org.alianza.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.alianza.register.Author;
import org.alianza.register.Changeset;
import org.alianza.register.Door;
import org.alianza.register.Register;
import org.alianza.table.Finding;

import org.springframework.stereotype.Component;

/// Loads data packages: the whole of one that is sound, nothing of one that is not, and none twice.
@Component
public class Intake {

    /// What is written for the same package changes with this number: a package that was loaded under
    /// another one is loaded again.
    private static final int VERSION = 4;

    private final Register register;

    private final Loads loads;

    private final Clock clock;

    Intake(Register register, Loads loads, Clock clock) {
        this.register = register;
        this.loads = loads;
        this.clock = clock;
    }

    /// Loads the package in a folder, unless just this package was loaded before.
    ///
    /// @return whether there was anything to load
    /// @throws DamagedPackage if anything in it is wrong; then nothing is loaded
    public boolean load(Path folder) {
        DataPackage data = DataPackage.read(folder);
        String load = VERSION + "-" + data.hash();
        if (this.loads.existsById(load)) {
            return false;
        }
        List<Finding> findings = data.problems();
        if (!findings.isEmpty()) {
            throw new DamagedPackage(folder, findings);
        }
        this.register.record(new Author("alianza", Door.START), Changeset.of(data.tables().values().stream().flatMap(List::stream).toList()));
        this.loads.save(new Load(load, data.name(), Instant.now(this.clock)));
        return true;
    }

}
