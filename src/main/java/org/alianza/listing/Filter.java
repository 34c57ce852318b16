package org.alianza.listing;

import java.time.LocalDate;
import java.util.List;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

/// Which entities are listed; every list's filter is a part of this one. What is null is not asked for.
///
/// @param and all of these hold
/// @param or at least one of these holds
/// @param not this does not hold
/// @param id it has one of these ids
/// @param text its names contain these words
/// @param kind it is of one of these kinds
/// @param status it has one of these statuses
/// @param stage it stands at one of these stages
/// @param tie it ties cities so
/// @param vocabulary it is from one of these vocabularies
/// @param topic it is about one of these topics
/// @param place it is in one of these cities
/// @param country it is in one of these countries
/// @param during it overlaps these days
/// @param giver one of these gives it
/// @param project it is given to one of these
/// @param agreement it is given under one of these
/// @param publisher one of these published it
/// @param relatedTo it has a relation to one of these
/// @param source one of these names it
public record Filter(@Nullable List<Filter> and, @Nullable List<Filter> or, @Nullable Filter not,
        @Nullable List<String> id, @Nullable String text, @Nullable List<String> kind, @Nullable List<String> status,
        @Nullable List<String> stage, @Nullable List<String> tie, @Nullable List<String> vocabulary,
        @Nullable List<String> topic, @Nullable List<String> place, @Nullable List<String> country,
        @Nullable During during, @Nullable List<String> giver, @Nullable List<String> project,
        @Nullable List<String> agreement, @Nullable List<String> publisher, @Nullable List<String> relatedTo,
        @Nullable List<String> source) {

    /// A span of days, both ends part of it.
    ///
    /// @param from open if null
    /// @param until open if null
    public record During(@Nullable LocalDate from, @Nullable LocalDate until) {

        public During {
            if (from != null && until != null && until.isBefore(from)) {
                throw Problem.invalid("filter.during.until", until, "a day on or after from, " + from + ",");
            }
        }

    }

}
