package org.alianza.intake;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Notes at the start of the server that nobody works any more on what its last end has interrupted.
@Component
@ConditionalOnWebApplication
class Interruptions implements SmartInitializingSingleton {

    private final FileImports files;

    Interruptions(FileImports files) {
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        this.files.interrupt();
    }

}
