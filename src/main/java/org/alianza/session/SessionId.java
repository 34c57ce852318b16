package org.alianza.session;

import java.security.SecureRandom;
import java.util.Base64;

import org.apache.commons.codec.digest.DigestUtils;

/// What a browser shows a session by: 256 random bits. The database knows it only by its hash.
final class SessionId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BYTES = 32;

    private SessionId() {
    }

    static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String id) {
        return DigestUtils.sha256Hex(id);
    }

    /// What the session's contents are locked up with.
    static byte[] key(String id) {
        return DigestUtils.sha256("contents of " + id);
    }

}
