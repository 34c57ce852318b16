package org.alianza.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alianza.fact.Properties;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.MapAccessor;

/// What a program signs in with in place of a password.
///
/// @param id that it is found by; no secret
/// @param name what it is for, in its maker's words
/// @param owner the account on whose behalf it asks
/// @param role what it may do, but never more than its owner
/// @param createdAt when it was made
/// @param expiresAt from when on it does not work
/// @param lastUsedAt when it was used last, to a quarter of an hour; null: never
/// @param revoked whether it was ended before
public record ApiKey(String id, String name, String owner, Role role, Instant createdAt, Instant expiresAt,
        @Nullable Instant lastUsedAt, boolean revoked) {

    static ApiKey of(MapAccessor row) {
        Properties key = new Properties(row.get("found").asMap());
        String used = key.text("lastUsedAt");
        return new ApiKey(key.required("id"), key.required("name"), row.get("owner").asString(), Role.valueOf(key.required("role")),
                Account.instant(key.required("createdAt")), Account.instant(key.required("expiresAt")),
                (used != null) ? Account.instant(used) : null, Boolean.TRUE.equals(key.values().get("revoked")));
    }

    /// The whole key, as it is sent: `alz_`, the id, and 256 random bits. Nobody can guess these, so a
    /// plain SHA-256 keeps them as well as a slow hash would keep a password, and costs nothing at each
    /// request.
    ///
    /// @param id twelve hexadecimal digits
    /// @param secret in Base64 for URLs
    record Token(String id, String secret) {

        private static final SecureRandom RANDOM = new SecureRandom();

        private static final int ID_BYTES = 6;

        private static final int SECRET_BYTES = 32;

        private static final Pattern WRITTEN = Pattern.compile("alz_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");

        static Token random() {
            byte[] secret = new byte[SECRET_BYTES];
            byte[] id = new byte[ID_BYTES];
            RANDOM.nextBytes(secret);
            RANDOM.nextBytes(id);
            return new Token(HexFormat.of().formatHex(id), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }

        static Optional<Token> read(String text) {
            Matcher written = WRITTEN.matcher(text);
            return written.matches() ? Optional.of(new Token(written.group(1), written.group(2))) : Optional.empty();
        }

        String hash() {
            return DigestUtils.sha256Hex(text());
        }

        String text() {
            return "alz_%s_%s".formatted(this.id, this.secret);
        }

        @Override
        public String toString() {
            return "alz_%s_…".formatted(this.id);
        }

    }

}
