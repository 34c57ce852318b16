package org.alianza.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What a session holds, as bytes that only who has its id can read or make (AES-GCM): tokens of identity providers are
/// among it. Of what is read only those types are let in that belong there.
final class Contents {

    private static final ObjectInputFilter BELONGING = ObjectInputFilter.Config.createFilter(String.join(";", "maxbytes=1000000", "maxdepth=50",
            "maxrefs=20000", "maxarray=20000", "org.alianza.account.*", "org.alianza.access.*", "org.springframework.security.**", "java.lang.*",
            "java.util.*", "java.time.*", "java.net.URL", "java.net.URI", "!*"));

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String CIPHER = "AES/GCM/NoPadding";

    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private Contents() {
    }

    static byte[] lock(String id, Map<String, Object> attributes) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new HashMap<>(attributes));
            }
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(bytes.toByteArray());
            byte[] all = Arrays.copyOf(nonce, NONCE + locked.length);
            System.arraycopy(locked, 0, all, NONCE, locked.length);
            return all;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws IOException if they cannot be read, as another version of Alianza may have written them
    static Map<String, Object> open(String id, byte[] locked) throws IOException {
        Map<String, Object> attributes = new HashMap<>();
        try {
            byte[] bytes = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(locked, NONCE)).doFinal(locked, NONCE, locked.length - NONCE);
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                in.setObjectInputFilter(BELONGING);
                if (in.readObject() instanceof Map<?, ?> read) {
                    read.forEach((name, value) -> attributes.put((String) name, value));
                }
            }
        }
        catch (GeneralSecurityException | ClassNotFoundException e) {
            throw new IOException(e);
        }
        return attributes;
    }

    private static Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(SessionId.key(id), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

}
