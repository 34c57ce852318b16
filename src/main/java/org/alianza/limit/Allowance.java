package org.alianza.limit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.util.unit.DataSize;

/// What holds for the requests to some addresses, where it is not what holds for all. A room that needs
/// it for its own addresses declares a bean of this type.
///
/// @param path a pattern of Spring MVC such as `/imports/{*rest}`
/// @param size largest body, which is then not kept in memory: reading on past the size throws [TooLarge], which who reads lets through; null: as everywhere
/// @param time longest time from the start of a request to its answer; null: as everywhere
/// @param cost what a request costs, in points of the limit `rate`; null: as everywhere
public record Allowance(String path, @Nullable DataSize size, @Nullable Duration time, @Nullable Integer cost) {
}
