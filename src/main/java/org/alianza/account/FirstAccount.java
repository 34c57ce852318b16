package org.alianza.account;

import java.nio.file.Path;
import java.util.Optional;

import org.alianza.fact.Problem;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Where there is no account, creates the administrator before the doors open.
@Component
public class FirstAccount implements SmartInitializingSingleton {

    /// What it is called.
    public static final String NAME = "administrator";

    private final Accounts accounts;

    private final PasswordFile file;

    FirstAccount(Accounts accounts, PasswordFile file) {
        this.accounts = accounts;
        this.file = file;
    }

    /// The file with its password; empty once that has been changed.
    public Optional<Path> passwordFile() {
        return this.file.exists() ? Optional.of(this.file.path()) : Optional.empty();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (this.accounts.all().isEmpty()) {
            create();
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
