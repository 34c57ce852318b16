package org.alianza.intake;

import java.nio.file.Path;

import org.alianza.graph.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Loads the data package named by `alianza.seed` before the doors open; of several instances that start at once, one does.
@Component
class Seed implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Seed.class);

    private final Intake intake;

    private final Leases leases;

    private final String folder;

    Seed(Intake intake, Leases leases, @Value("${alianza.seed}") String folder) {
        this.intake = intake;
        this.leases = leases;
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!this.folder.isBlank()) {
            this.leases.alone("first data", this::load);
        }
    }

    private void load() {
        Loading loading = this.intake.load(Path.of(this.folder).toAbsolutePath().normalize());
        if (loading == Loading.IN_USE) {
            LOG.info("The data set named by alianza.seed is not the one that was loaded first; the graph was changed since, so it is left alone");
        }
    }

}
