package org.alianza.download;

import java.util.List;
import java.util.Map;

import org.alianza.listing.Filter;
import org.jspecify.annotations.Nullable;

/// Filters of lists made of what an address says.
final class Filters {

    private Filters() {
    }

    /// A filter by lists of values.
    ///
    /// @param lists by the name of the filter's field
    /// @param text words of names; null: any
    /// @param during days; null: any
    static Filter of(Map<String, List<String>> lists, @Nullable String text, Filter.@Nullable During during) {
        return new Filter(null, null, null, lists.get("id"), text, lists.get("kind"), lists.get("status"), lists.get("stage"), lists.get("tie"),
                lists.get("vocabulary"), lists.get("topic"), lists.get("place"), lists.get("country"), during, lists.get("giver"),
                lists.get("project"), lists.get("agreement"), lists.get("publisher"), lists.get("relatedTo"), lists.get("source"));
    }

}
