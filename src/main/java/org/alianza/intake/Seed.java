package org.alianza.intake;

import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Loads the data package named by `alianza.seed` before the doors open.
@Component
class Seed implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Seed.class);

    private final Intake intake;

    private final String folder;

    Seed(Intake intake, @Value("${alianza.seed}") String folder) {
        this.intake = intake;
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!this.folder.isBlank()) {
            Loading loading = this.intake.load(Path.of(this.folder).toAbsolutePath().normalize());
            if (loading == Loading.IN_USE) {
                LOG.info("The data set named by alianza.seed is not the one that was loaded first; the graph was changed since, so it is left alone");
            }
        }
    }

}
