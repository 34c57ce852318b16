package org.alianza.intake;

import java.nio.file.Path;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Loads the data package named by `alianza.seed` before the doors open.
@Component
class Seed implements SmartInitializingSingleton {

    private final Intake intake;

    private final String folder;

    Seed(Intake intake, @Value("${alianza.seed}") String folder) {
        this.intake = intake;
        this.folder = folder;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!this.folder.isBlank()) {
            this.intake.load(Path.of(this.folder).toAbsolutePath().normalize());
        }
    }

}
