package org.alianza.download;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.alianza.fact.Moment;
import org.alianza.listing.Filter;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.jspecify.annotations.Nullable;

/// What an address asks to be handed out.
///
/// @param filter which entities; null: all
/// @param order of a list
/// @param from where a list begins
/// @param most how many of a list; null: all
/// @param at the two dates
/// @param language of names
/// @param hops how many edges away from what is listed a network reaches
/// @param kinds of edges in a network
/// @param types names of the types of entities in a network; none: all
/// @param retired whether what was retired answers too, as it does when it is asked for by its id
record Wish(@Nullable Filter filter, Order order, PageRequest from, @Nullable Integer most, Moment at, Locale language, int hops,
        List<String> kinds, List<String> types, boolean retired) {

    /// The same of one entity.
    Wish of(String id) {
        return new Wish(Filters.of(Map.of("id", List.of(id)), null, null), this.order, this.from, this.most, this.at, this.language, this.hops, this.kinds,
                this.types, this.retired);
    }

}
