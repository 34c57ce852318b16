package org.alianza.command;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps Spring from telling why a command could not be carried out: the command says it itself.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Quiet implements SpringBootExceptionReporter {

    /// Of commands only.
    static final String SETTING = "alianza.command";

    private final boolean command;

    Quiet(ConfigurableApplicationContext context) {
        this.command = context.getEnvironment().containsProperty(SETTING);
    }

    @Override
    public boolean reportException(Throwable failure) {
        return this.command;
    }

}
