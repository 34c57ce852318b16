package org.alianza.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.alianza.graph.Bookmarks;
import org.alianza.graph.Secrets;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Writes bookmarks down so that a caller can bring them again, and nobody can make any up: the database would wait for
/// one that it never reaches.
@Component
class BookmarkSeal {

    /// Every member of a cluster has caught up by then, and a database that was put back from a backup is not waited for.
    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String SECRET = "bookmarks";

    private static final int MOST = 8;

    private static final int LONGEST = 2000;

    private final Secrets secrets;

    private final Clock clock;

    BookmarkSeal(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Those that a request brings.
    Bookmarks brought(@Nullable String sealed) {
        return new Bookmarks((sealed == null || sealed.isEmpty() || sealed.length() > LONGEST) ? List.of() : open(sealed));
    }

    /// What is to be brought again: the moment and the bookmarks, each on a line, and their seal. Of a great many the
    /// last, which are the latest.
    String sealed(List<String> bookmarks) {
        List<String> last = bookmarks.subList(Math.max(0, bookmarks.size() - MOST), bookmarks.size());
        String text = encoded((this.clock.instant().getEpochSecond() + "\n" + String.join("\n", last)).getBytes(StandardCharsets.UTF_8));
        return text + "." + seal(text);
    }

    private List<String> open(String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 2 || !MessageDigest.isEqual(seal(parts[0]).getBytes(StandardCharsets.UTF_8), parts[1].getBytes(StandardCharsets.UTF_8))) {
            return List.of();
        }
        List<String> lines = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8).lines().toList();
        long age = this.clock.instant().getEpochSecond() - Long.parseLong(lines.getFirst());
        return (age > LIFE.toSeconds()) ? List.of() : lines.subList(1, lines.size());
    }

    private String seal(String text) {
        return encoded(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, this.secrets.of(SECRET)).hmac(text));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

}
