package org.alianza.intake;

import org.alianza.graph.Graph;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Notes at the start of the server that nobody works any more on what its last end has interrupted. Where the database
/// began before this instance others may be at work; of those who are not, nothing is heard any more.
@Component
@ConditionalOnWebApplication
class Interruptions implements SmartInitializingSingleton {

    private final FileImports files;

    private final Graph graph;

    Interruptions(FileImports files, Graph graph) {
        this.files = files;
        this.graph = graph;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (this.graph.ours()) {
            this.files.interrupt();
        }
    }

}
