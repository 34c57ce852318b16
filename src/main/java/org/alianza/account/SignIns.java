package org.alianza.account;

import java.util.Optional;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Tells whether a password is right, and whether who signed in once still may.
@Component
public class SignIns {

    private final Accounts accounts;

    private final Passwords passwords;

    private final Attempts attempts;

    SignIns(Accounts accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /// The account, if it is there and may sign in and this is its password. It takes as long where it is not.
    ///
    /// @param address of who is trying; null: not known
    /// @throws Slowed if the try comes too soon after others that were wrong
    public Optional<Account> signIn(String typed, String password, @Nullable String address) {
        String name = Account.name(typed);
        this.attempts.begin(name, address);
        Optional<Account> found = right(name, password).filter(account -> !account.disabled());
        found.ifPresent(account -> this.attempts.succeeded(name, address));
        return found;
    }

    /// The account as it is now, if it has not been disabled nor got another password since.
    public Optional<Account> stillSignedIn(String name, String stamp) {
        return this.accounts.find(name).filter(account -> !account.disabled() && account.stamp().equals(stamp));
    }

    /// Whether somebody who asked before may still do what needs a role. Of who has no account here nothing new
    /// is known.
    public boolean stillMay(Caller caller, @Nullable Role needed) {
        return needed == null
                || this.accounts.find(caller.name()).map(account -> !account.disabled() && account.role().includes(needed)).orElse(true);
    }

    /// Changes the password of somebody who knows the one they have.
    ///
    /// @throws Slowed if the try comes too soon after others that were wrong
    Account changePassword(String name, String current, String changed) {
        Account account = signIn(name, current, null)
            .orElseThrow(() -> Problem.invalid("current", Passwords.HIDDEN, "the password the account has"));
        return this.accounts.setPassword(account, "new", changed);
    }

    private Optional<Account> right(String name, String password) {
        Optional<Account> account = this.accounts.find(name);
        Optional<String> hash = account.flatMap(this.accounts::hash);
        if (account.isEmpty() || hash.isEmpty()) {
            this.passwords.matchNobody(password);
            return Optional.empty();
        }
        if (!this.passwords.match(password, hash.get())) {
            return Optional.empty();
        }
        if (this.passwords.outgrown(hash.get())) {
            this.accounts.setHash(account.get(), this.passwords.hash(password));
        }
        return account;
    }

}
