package org.alianza.agreement;

import java.util.List;

import org.alianza.fact.Moment;
import org.alianza.fact.Properties;
import org.alianza.partner.City;

/// A city tied to another by signed agreements.
///
/// @param city the other city
/// @param agreements between the two that are signed or in force
record SisterCity(City city, List<Agreement> agreements) {

    static SisterCity of(Properties row, Moment at) {
        return new SisterCity(City.of(row.map("city"), at),
                row.maps("agreements").stream().map(agreement -> Agreement.of(agreement, at)).toList());
    }

}
