package org.alianza.file.iati;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.alianza.table.Rule;

/// Which elements and attributes of an activity have a place in the format. All others are counted, with
/// the reason why they are left out.
final class Held {

    private static final String NOTHING = "nothing: the format has no place for it";

    /// By path below the activity, the attributes that are taken; `=` and a value: only that value says
    /// nothing that would be lost.
    private static final Map<String, Set<String>> TAKEN = taken();

    private static final Map<String, String> REASONS = reasons();

    private Held() {
    }

    /// Counts what is left out of an activity.
    static void count(Element activity, Notes notes) {
        count(activity, "", notes);
    }

    private static void count(Element element, String path, Notes notes) {
        Set<String> attributes = TAKEN.getOrDefault(path, Set.of());
        element.attributes().forEach((name, value) -> {
            if (!attributes.contains(name) && !attributes.contains(name + "=" + value)) {
                notes.leftOut("iati-activity%s@%s".formatted(path, name), REASONS.getOrDefault(path + "@" + name, NOTHING), element.line());
            }
        });
        flaw(element, "iati-activity" + path, notes);
        for (Element child : element.children()) {
            String below = path + "/" + child.name();
            if (TAKEN.containsKey(below)) {
                count(child, below, notes);
            }
            else {
                notes.leftOut("iati-activity" + below, REASONS.getOrDefault(below, NOTHING), child.line());
            }
        }
    }

    private static void flaw(Element element, String path, Notes notes) {
        switch (element.flaw()) {
            case MENDED -> notes.taken(Rule.NAME, path, "control characters",
                    "quotation marks and dashes, whose numbers in Windows-1252 they are: read as these", element.line());
            case TOO_LONG -> notes.leftOut(path, "a shorter text: no cell is longer than 32767 characters", element.line());
            case NONE -> {
            }
        }
    }

    private static Map<String, Set<String>> taken() {
        Map<String, Set<String>> taken = new TreeMap<>();
        taken.put("", Set.of("default-currency", "last-updated-datetime", "lang", "hierarchy=1"));
        taken.put("/iati-identifier", Set.of());
        taken.put("/activity-status", Set.of("code"));
        taken.put("/activity-date", Set.of("type", "iso-date"));
        taken.put("/recipient-country", Set.of("code", "percentage=100", "percentage=100.0", "percentage=100.00"));
        taken.put("/sector", Set.of("code", "vocabulary", "percentage=100", "percentage=100.0", "percentage=100.00"));
        taken.put("/tag", Set.of("code", "vocabulary"));
        taken.put("/related-activity", Set.of("ref", "type"));
        taken.put("/description", Set.of("type"));
        taken.put("/reporting-org", Set.of("ref", "type"));
        taken.put("/participating-org", Set.of("ref", "type", "role"));
        taken.put("/title", Set.of());
        taken.put("/location", Set.of("ref"));
        taken.put("/location/location-id", Set.of("code", "vocabulary"));
        taken.put("/location/name", Set.of());
        taken.put("/location/point", Set.of("srsName"));
        taken.put("/location/point/pos", Set.of());
        taken.put("/location/location-class", Set.of("code"));
        taken.put("/location/feature-designation", Set.of("code"));
        taken.put("/location/exactness", Set.of("code=1"));
        taken.put("/transaction", Set.of());
        taken.put("/transaction/transaction-type", Set.of("code"));
        taken.put("/transaction/transaction-date", Set.of("iso-date"));
        taken.put("/transaction/value", Set.of("currency", "value-date"));
        taken.put("/transaction/provider-org", Set.of("ref", "type"));
        taken.put("/document-link", Set.of("url", "format"));
        taken.put("/document-link/title", Set.of());
        taken.put("/document-link/category", Set.of("code"));
        taken.put("/document-link/language", Set.of("code"));
        taken.put("/document-link/document-date", Set.of("iso-date"));
        taken.put("/result", Set.of("type"));
        taken.put("/result/title", Set.of());
        taken.put("/result/indicator", Set.of("measure"));
        taken.put("/result/indicator/title", Set.of());
        taken.put("/result/indicator/period", Set.of());
        taken.put("/result/indicator/period/period-start", Set.of("iso-date"));
        taken.put("/result/indicator/period/period-end", Set.of("iso-date"));
        taken.put("/result/indicator/period/actual", Set.of("value"));
        for (String narrated : taken.keySet().toArray(String[]::new)) {
            if (narrated.endsWith("title") || narrated.endsWith("-org") || narrated.endsWith("/name") || narrated.equals("/description")) {
                taken.put(narrated + "/narrative", Set.of("lang"));
            }
        }
        return taken;
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("/contact-info", "nothing: contacts are personal data, which is not taken from files");
        reasons.put("/budget", "transactions: amounts that are only planned for a period have no place in the format");
        reasons.put("/planned-disbursement", "transactions: amounts that are only planned for a period have no place in the format");
        reasons.put("/recipient-region", "countries and cities: regions have no place in the format");
        reasons.put("/recipient-country@percentage", "the countries alone: shares have no place in the format");
        reasons.put("/sector@percentage", "the sectors alone: shares have no place in the format");
        reasons.put("/location/exactness@code", "places as if they were exact: the format does not say how exact");
        reasons.put("/transaction/receiver-org", "givers and the project: who received a transaction has no place in the format");
        reasons.put("/participating-org@activity-id",
                "the participation alone: the activity of the other organisation has no place in the format");
        reasons.put("/result/indicator/baseline", "values that were measured: baselines have no place in the format");
        reasons.put("/result/indicator/period/target", "values that were measured: targets have no place in the format");
        return reasons;
    }

}
