package org.alianza.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alianza.fact.Properties;
import org.alianza.network.Edge;

/// A city with its partners.
///
/// @param city its id
/// @param acting ids of those who act for it, itself among them
/// @param partners by id, in the order of names
record Circle(String city, Set<String> acting, Map<String, Partner> partners) {

    static Circle of(Properties row, Insights insights) {
        Map<String, Partner> partners = new LinkedHashMap<>();
        for (Properties partner : row.maps("partners")) {
            String id = partner.required("party");
            partners.put(id, new Partner(id, partner.texts("topics"), insights.edges(partner)));
        }
        return new Circle(row.required("city"), Set.copyOf(row.texts("acting")), partners);
    }

    static Circle empty(String city) {
        return new Circle(city, Set.of(city), Map.of());
    }

    /// The ids of the topics of all it does with its partners.
    Set<String> topics() {
        return this.partners.values().stream().flatMap(partner -> partner.topics().stream()).collect(Collectors.toSet());
    }

    /// One of its partners.
    ///
    /// @param id of the party
    /// @param topics ids of the topics of what they have in common
    /// @param edges of the partner to what they have in common
    record Partner(String id, List<String> topics, List<Edge> edges) {
    }

}
