package org.alianza.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import org.alianza.fact.Problem;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, of which only a hash is kept: Argon2id, with what OWASP asks for at least (19 MiB, two
/// passes, one thread).
@Component
class Passwords {

    static final String HIDDEN = "•••";

    private static final int SHORTEST = 12;

    private static final int LONGEST = 256;

    private static final int FEWEST_DIFFERENT = 5;

    private static final int RANDOM_BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /// A hash takes 19 MiB: only so many are made at once, however many sign in.
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors() + 1);

    private final String nobodys = hash(random());

    String hash(String password) {
        this.free.acquireUninterruptibly();
        try {
            return this.encoder.encode(composed(password));
        }
        finally {
            this.free.release();
        }
    }

    boolean match(String password, String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        this.free.acquireUninterruptibly();
        try {
            return this.encoder.matches(composed(password), hash);
        }
        finally {
            this.free.release();
        }
    }

    /// Takes as long as [#match], for an account that is not there.
    void matchNobody(String password) {
        match(password, this.nobodys);
    }

    /// Whether a hash was made with less than is asked for now.
    boolean outgrown(String hash) {
        return this.encoder.upgradeEncoding(hash);
    }

    /// One that nobody can guess.
    static String random() {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /// Lets a new password pass.
    ///
    /// @param name of the account, which is the first thing others would try
    static String accepted(String argument, String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Problem.invalid(argument, HIDDEN, "a password of %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            throw Problem.invalid(argument, HIDDEN, "a password of at least %d different characters".formatted(FEWEST_DIFFERENT));
        }
        if (composed(password).toLowerCase(Locale.ROOT).contains(name)) {
            throw Problem.invalid(argument, HIDDEN, "a password without the account's name in it");
        }
        return password;
    }

    /// The same however an accent is typed, as NIST SP 800-63B asks.
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

}
