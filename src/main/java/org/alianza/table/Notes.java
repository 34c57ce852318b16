package org.alianza.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;

/// Numbers noted under texts, of which only 128 bits of SHA-256 are kept: a file may have millions of rows, and its ids
/// alone would fill the memory. That two texts have the same will not happen (one time in 10^26 among a million), and
/// nobody who makes a file can bring it about.
///
/// Each takes 24 bytes in an open table that is at most two thirds full.
final class Notes {

    private static final int FIRST = 1 << 6;

    /// Where the second half of the hash is 0, there is nothing.
    private long[] high = new long[FIRST];

    private long[] low = new long[FIRST];

    private long[] numbers = new long[FIRST];

    private int size;

    /// Notes a number under a text, beside those that are there.
    void add(String text, long number) {
        if (3L * (this.size + 1) > 2L * this.low.length) {
            grow();
        }
        long[] hash = hash(text);
        put(hash[0], hash[1], number);
    }

    /// The numbers under a text, in the order in which they were noted.
    List<Long> of(String text) {
        List<Long> found = new ArrayList<>(1);
        long[] hash = hash(text);
        for (int slot = slot(hash[1]); this.low[slot] != 0; slot = next(slot)) {
            if (this.low[slot] == hash[1] && this.high[slot] == hash[0]) {
                found.add(this.numbers[slot]);
            }
        }
        return found;
    }

    private void put(long first, long second, long number) {
        int slot = slot(second);
        while (this.low[slot] != 0) {
            slot = next(slot);
        }
        this.high[slot] = first;
        this.low[slot] = second;
        this.numbers[slot] = number;
        this.size++;
    }

    /// Those of one text are met in their order from the first empty slot on.
    private void grow() {
        long[] firsts = this.high;
        long[] seconds = this.low;
        long[] old = this.numbers;
        this.high = new long[2 * old.length];
        this.low = new long[2 * old.length];
        this.numbers = new long[2 * old.length];
        this.size = 0;
        int empty = 0;
        while (seconds[empty] != 0) {
            empty++;
        }
        for (int i = 0; i < old.length; i++) {
            int slot = (empty + i) & (old.length - 1);
            if (seconds[slot] != 0) {
                put(firsts[slot], seconds[slot], old[slot]);
            }
        }
    }

    private int slot(long hash) {
        return (int) (hash ^ (hash >>> Integer.SIZE)) & (this.low.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (this.low.length - 1);
    }

    private static long[] hash(String text) {
        ByteBuffer digest = ByteBuffer.wrap(DigestUtils.sha256(text));
        long first = digest.getLong();
        long second = digest.getLong();
        return new long[] { first, (second != 0) ? second : 1 };
    }

}
