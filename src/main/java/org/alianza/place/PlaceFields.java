package org.alianza.place;

import java.util.List;

import org.alianza.selection.Described;
import org.alianza.selection.Fields;

import org.springframework.stereotype.Component;

/// What countries have.
@Component
class PlaceFields implements Described {

    @Override
    public List<Fields> types() {
        return List.of(Fields.of("Country")
            .property("code", Country.class, (country, asked) -> country.code())
            .property("name", Country.class, (country, asked) -> country.name().in(asked.languageOrSpanish())));
    }

}
