package org.alianza.account;

import java.util.List;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class AccountController {

    private static final Logger LOG = LoggerFactory.getLogger(AccountController.class);

    private final Accounts accounts;

    private final SignIns signIns;

    private final PasswordFile file;

    AccountController(Accounts accounts, SignIns signIns, PasswordFile file) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.file = file;
    }

    @QueryMapping
    @Nullable Me me(Caller caller) {
        return (caller.role() != null) ? new Me(caller.name(), caller.role(), caller.local()) : null;
    }

    @QueryMapping
    List<Account> accounts() {
        return this.accounts.all();
    }

    @MutationMapping
    WithPassword createAccount(@Argument CreateAccountInput input, Caller caller) {
        String password = (input.password() != null) ? input.password() : Passwords.random();
        Account created = this.accounts.create(input.name(), input.role(), password);
        LOG.info("{} created the account {} with the role {}", caller.name(), created.name(), created.role());
        return new WithPassword(created, password);
    }

    @MutationMapping
    Account setAccountRole(@Argument String name, @Argument Role role, Caller caller) {
        Account changed = this.accounts.setRole(known(name), role);
        LOG.info("{} gave the account {} the role {}", caller.name(), changed.name(), changed.role());
        return changed;
    }

    @MutationMapping
    Account disableAccount(@Argument String name, Caller caller) {
        Account changed = this.accounts.setDisabled(known(name), true);
        LOG.info("{} disabled the account {}", caller.name(), changed.name());
        return changed;
    }

    @MutationMapping
    Account enableAccount(@Argument String name, Caller caller) {
        Account changed = this.accounts.setDisabled(known(name), false);
        LOG.info("{} enabled the account {}", caller.name(), changed.name());
        return changed;
    }

    @MutationMapping
    WithPassword resetPassword(@Argument String name, Caller caller) {
        String password = Passwords.random();
        Account changed = this.accounts.setPassword(known(name), "password", password);
        forget(changed);
        LOG.info("{} gave the account {} another password", caller.name(), changed.name());
        return new WithPassword(changed, password);
    }

    @MutationMapping
    Account changePassword(@Argument String current, @Argument("new") String changed, Caller caller) {
        if (!caller.local()) {
            throw Problem.invalid("current", Passwords.HIDDEN, "a session that was begun with a password, not a key,");
        }
        try {
            Account account = this.signIns.changePassword(caller.name(), current, changed);
            forget(account);
            LOG.info("{} changed their password", account.name());
            return account;
        }
        catch (Slowed slowed) {
            throw Problem.invalid("current", Passwords.HIDDEN, "a wait of %d seconds after so many wrong passwords".formatted(slowed.seconds()));
        }
    }

    /// The file holds a password that is not right any more.
    private void forget(Account account) {
        if (account.name().equals(FirstAccount.NAME)) {
            this.file.delete();
        }
    }

    private Account known(String name) {
        return this.accounts.find(name).orElseThrow(() -> Problem.invalid("name", name, "the name of an account"));
    }

    /// Who is asking.
    record Me(String name, Role role, boolean local) {
    }

    /// A new account.
    record CreateAccountInput(String name, Role role, @Nullable String password) {
    }

    /// An account and the password it was given.
    record WithPassword(Account account, String password) {
    }

}
