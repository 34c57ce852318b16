package org.alianza.limit;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one question may cost: each field costs 1, times the sizes of the lists around it.
///
/// @param reader Largest cost of a question for the public and the role VIEWER; 5000 unless set.
/// @param staff Largest cost of a question for the roles STAFF, EDITOR and ADMIN; 50000 unless set.
/// @param list How many elements a list is reckoned with where nothing tells; 5 unless set.
@ConfigurationProperties("alianza.limits.cost")
record CostLimits(@DefaultValue("5000") int reader, @DefaultValue("50000") int staff, @DefaultValue("5") int list) {

    CostLimits {
        Setting.count("alianza.limits.cost.reader", reader);
        Setting.count("alianza.limits.cost.staff", staff);
        Setting.count("alianza.limits.cost.list", list);
    }

}
