package org.alianza.listing;

import org.alianza.fact.Problem;
import org.alianza.fact.Setting;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the pages of lists are.
///
/// @param size How many elements a page of a list has where the question does not say; 25 unless set.
/// @param largest Most elements that a question may want on one page of a list; 100 unless set.
@ConfigurationProperties("alianza.limits.page")
public record PageSizes(@DefaultValue("25") int size, @DefaultValue("100") int largest) {

    public PageSizes {
        Setting.count("alianza.limits.page.size", size);
        Setting.from(size, "alianza.limits.page.largest", largest);
    }

    /// A size that an argument asks for.
    ///
    /// @throws Problem if it is out of range
    public int size(String argument, @Nullable Object value) {
        if (value == null) {
            return this.size;
        }
        int asked = (Integer) value;
        if (asked < 1 || asked > this.largest) {
            throw Problem.invalid(argument, value, "a number from 1 to " + this.largest);
        }
        return asked;
    }

}
