package org.alianza.command;

import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.alianza.account.Account;
import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.NewKeys;
import org.alianza.account.Role;
import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a key for a program, and writes it alone.
@Command(name = "create")
final class CreateKey implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(CreateKey.class);

    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    @Option(names = "--account", required = true, paramLabel = "NAME")
    private String account = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE")
    private Role role = Role.VIEWER;

    @Option(names = "--expires", paramLabel = "DATE")
    private @Nullable LocalDate expires;

    CreateKey(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Office office = Office.open(this.session)) {
            Account owner = office.get(Accounts.class)
                .find(this.account)
                .filter(found -> !found.disabled())
                .orElseThrow(() -> Problem.invalid("--account", this.account, "the name of an account that may sign in"));
            ApiKeys.Made made = office.get(NewKeys.class).make("", owner.name(), owner.role(), this.name, this.role, this.expires);
            LOG.info("{} made the key {} of {} with the role {}", this.session.account(), made.key().id(), owner.name(), made.key().role());
            this.session.say("key.made", owner.name(), made.key().role(), made.key().expiresAt().toString());
            this.session.out().println(made.secret());
            return Exit.DONE.code();
        }
    }

}
