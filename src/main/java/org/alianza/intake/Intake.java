package org.alianza.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.alianza.graph.Graph;
import org.alianza.table.Finding;

import org.springframework.stereotype.Component;

/// Loads data packages: the whole of one that is sound, nothing of one that is not, and none twice.
@Component
public class Intake {

    private final Graph graph;

    private final Loads loads;

    private final Clock clock;

    Intake(Graph graph, Loads loads, Clock clock) {
        this.graph = graph;
        this.loads = loads;
        this.clock = clock;
    }

    /// Loads the package in a folder, unless just this package was loaded before.
    ///
    /// @return whether there was anything to load
    /// @throws DamagedPackage if anything in it is wrong; then nothing is loaded
    public boolean load(Path folder) {
        DataPackage data = DataPackage.read(folder);
        this.graph.awaitReady();
        String load = Loading.VERSION + "-" + data.hash();
        if (this.loads.existsById(load)) {
            return false;
        }
        List<Finding> findings = data.problems();
        if (!findings.isEmpty()) {
            throw new DamagedPackage(folder, findings);
        }
        this.graph.write(Loading.of(data));
        this.loads.save(new Load(load, data.name(), Instant.now(this.clock)));
        return true;
    }

}
