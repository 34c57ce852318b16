package org.alianza.account;

import java.nio.file.Path;
import java.util.Optional;

import org.alianza.fact.Problem;
import org.alianza.graph.Leases;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Where there is no account, creates the administrator before the doors open; of several instances that start at once,
/// one does, and has the password.
@Component
public class FirstAccount implements SmartInitializingSingleton {

    /// What it is called.
    public static final String NAME = "administrator";

    private final Accounts accounts;

    private final PasswordFile file;

    private final Leases leases;

    FirstAccount(Accounts accounts, PasswordFile file, Leases leases) {
        this.accounts = accounts;
        this.file = file;
        this.leases = leases;
    }

    /// The file with its password; empty once that has been changed.
    public Optional<Path> passwordFile() {
        return this.file.exists() ? Optional.of(this.file.path()) : Optional.empty();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (this.accounts.all().isEmpty()) {
            this.leases.alone("first account", () -> {
                if (this.accounts.all().isEmpty()) {
                    create();
                }
            });
        }
    }

    /// The file comes first: an account whose password nobody can know would be worse than none.
    private void create() {
        String password = Passwords.random();
        this.file.write(password);
        try {
            this.accounts.create(NAME, Role.ADMIN, password);
        }
        catch (Problem another) {
            // Another Alianza on the same database was quicker, and has the password that counts.
            this.file.delete();
        }
    }

}
