package org.alianza.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/// Where a request comes from.
///
/// @param key the same for all addresses that one customer of a provider has: of IPv6 that is a network of 64 bits
record Address(String key) {

    /// Under this name a GraphQL request keeps it.
    static final String NAME = Address.class.getName();

    private static final int NETWORK_BYTES = 8;

    /// @param literal as the server tells it; null: not known
    static @Nullable Address of(@Nullable String literal) {
        if (literal == null || literal.isEmpty()) {
            return null;
        }
        try {
            return of(InetAddress.ofLiteral(literal));
        }
        catch (IllegalArgumentException e) {
            return new Address(literal);
        }
    }

    static Address of(InetAddress address) {
        if (address instanceof Inet6Address) {
            return new Address(HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)));
        }
        return new Address(address.getHostAddress());
    }

}
