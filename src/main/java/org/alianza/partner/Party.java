package org.alianza.partner;

import java.util.List;

import org.alianza.fact.Entity;
import org.alianza.fact.Moment;
import org.alianza.fact.Properties;

/// Whoever can take part, agree or give.
public sealed interface Party extends Entity permits Organisation, City {

    /// Other names in use.
    List<String> aliases();

    /// Reads a party from its node's properties and its `labels`.
    static Party of(Properties node, Moment at) {
        return node.texts("labels").contains("City") ? City.of(node, at) : Organisation.of(node, at);
    }

}
