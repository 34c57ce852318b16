package org.alianza.fact;

import java.time.Duration;

import org.springframework.util.unit.DataSize;

/// What a setting may be; one that is wrong keeps Alianza from starting.
public final class Setting {

    private Setting() {
    }

    /// A number of something of which there must be one at least.
    ///
    /// @throws Problem if it is less than one
    public static void count(String name, long value) {
        from(1, name, value);
    }

    /// A number that is not smaller than another.
    ///
    /// @throws Problem if it is
    public static void from(long least, String name, long value) {
        if (value < least) {
            throw Problem.invalid(name, value, "a whole number from %d on".formatted(least));
        }
    }

    /// A size in bytes.
    ///
    /// @throws Problem if it is nothing, or more than fits into memory at once
    public static void size(String name, DataSize value) {
        if (value.toBytes() < 1 || value.toBytes() > Integer.MAX_VALUE) {
            throw Problem.invalid(name, value, "a size from 1B to 2047MB");
        }
    }

    /// A span of time.
    ///
    /// @throws Problem if it is none, or below what is measured
    public static void time(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw Problem.invalid(name, value, "a span of time such as 8s");
        }
    }

}
