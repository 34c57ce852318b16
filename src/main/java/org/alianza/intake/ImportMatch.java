package org.alianza.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alianza.duplicate.Matches;
import org.alianza.duplicate.Reason;
import org.alianza.fact.Translations;
import org.alianza.table.Place;

/// A party of a file that may be one that is held under another id.
///
/// @param id that the row has
/// @param place of the row
/// @param party id of the one that is held
/// @param score how likely, from 0 to 1
/// @param reason why, and what speaks against it
public record ImportMatch(String id, Place place, String party, double score, Translations reason) {

    static ImportMatch of(Matches.Match match) {
        return new ImportMatch(match.id(), match.place(), match.party(), match.score(),
                Translations.of(words(match.reasons(), "es"), words(match.reasons(), "en")));
    }

    private static String words(List<Reason> reasons, String language) {
        return reasons.stream().map(reason -> String.valueOf(reason.text().in(Locale.of(language)))).collect(Collectors.joining("; "));
    }

}
