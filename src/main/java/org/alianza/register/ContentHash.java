package org.alianza.register;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;

import org.alianza.table.Row;
import org.apache.commons.codec.digest.DigestUtils;

/// A hash of rows in any order: the sum of the SHA-256 of each, so that none has to be kept.
final class ContentHash {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest = DigestUtils.getSha256Digest();

    private BigInteger sum = BigInteger.ZERO;

    private long rows;

    void add(Row row) {
        String said = row.table() + new TreeMap<>(row.said());
        this.sum = this.sum.add(new BigInteger(1, this.digest.digest(said.getBytes(StandardCharsets.UTF_8)))).mod(MODULUS);
        this.rows++;
    }

    /// The number of rows and the sum of their hashes.
    String value() {
        return this.rows + "-" + String.format("%064x", this.sum);
    }

}
