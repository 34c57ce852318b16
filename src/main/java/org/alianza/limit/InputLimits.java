package org.alianza.limit;

import org.alianza.fact.Setting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much may be given to a question, in its text or in its variables.
///
/// @param list Most elements of a list, such as ids to choose from; 1000 unless set.
/// @param depth Most lists and objects within each other, such as the conditions of a filter; 20 unless set.
/// @param objects Most objects, such as the conditions of a filter; 100 unless set.
/// @param text Most characters of a text that is searched for; 200 unless set.
@ConfigurationProperties("alianza.limits.input")
record InputLimits(@DefaultValue("1000") int list, @DefaultValue("20") int depth, @DefaultValue("100") int objects,
        @DefaultValue("200") int text) {

    InputLimits {
        Setting.count("alianza.limits.input.list", list);
        Setting.count("alianza.limits.input.depth", depth);
        Setting.count("alianza.limits.input.objects", objects);
        Setting.count("alianza.limits.input.text", text);
    }

}
