package org.alianza.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.alianza.account.Account;
import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Creates an account. Its password is no argument: others on the machine could read it.
@Command(name = "add")
final class AddUser implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(AddUser.class);

    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE")
    private Role role = Role.VIEWER;

    @Option(names = "--password-stdin")
    private boolean given;

    AddUser(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        String password = this.given ? typed() : Accounts.randomPassword();
        try (Office office = Office.open(this.session)) {
            Account created = office.get(Accounts.class).create(this.name, this.role, password);
            LOG.info("{} created the account {} with the role {}", this.session.account(), created.name(), created.role());
            this.session.say("user.added", created.name(), created.role());
        }
        if (!this.given) {
            this.session.out().println(password);
        }
        return Exit.DONE.code();
    }

    /// The first line.
    private String typed() throws IOException {
        String encoding = System.getProperty("stdin.encoding", System.getProperty("native.encoding", "UTF-8"));
        return Objects.requireNonNullElse(new BufferedReader(new InputStreamReader(this.session.in(), Charset.forName(encoding))).readLine(), "");
    }

}
