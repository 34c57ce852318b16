package org.alianza.listing;

import java.util.List;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;

/// One page of a list, as Relay's cursor connections want it.
///
/// @param edges in the order asked for
/// @param pageInfo how to go on
/// @param count counts all pages, only when asked
/// @param <T> what is listed
public record EntityConnection<T>(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier count) {

    /// What is listed on this page.
    public List<T> nodes() {
        return this.edges.stream().map(Edge::node).toList();
    }

    /// How many there are on all pages together.
    public int totalCount() {
        return this.count.getAsInt();
    }

    /// One place in the list.
    ///
    /// @param cursor marks the place
    /// @param node what stands there
    /// @param <T> what is listed
    public record Edge<T>(String cursor, T node) {
    }

    /// How to go on.
    ///
    /// @param hasNextPage whether something follows
    /// @param hasPreviousPage whether something precedes
    /// @param startCursor of the first edge; null on an empty page
    /// @param endCursor of the last edge; null on an empty page
    public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
            @Nullable String endCursor) {
    }

}
