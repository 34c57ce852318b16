package org.alianza.download;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.listing.Filter;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.network.EdgeKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Reads what an address asks for: the arguments of the query of the same list, with lists separated by commas.
@Component
class Wishes {

    private static final Set<String> OF_ALL = Set.of("asOf", "knownBy", "language", "lang");

    private static final Set<String> OF_LISTS = Set.of("orderBy", "direction", "first", "after");

    private static final Set<String> OF_NETWORKS = Set.of("hops", "kinds");

    private static final int MOST_HOPS = 3;

    private static final int LONGEST_LIST = 1000;

    private static final int LONGEST_TEXT = 200;

    private final Contract contract;

    private final Clock clock;

    Wishes(Contract contract, Clock clock) {
        this.contract = contract;
        this.clock = clock;
    }

    /// What is asked of a list.
    ///
    /// @param language of the reader, unless the address names another
    /// @throws Problem that names the parameter that is wrong
    Wish ofList(Table<?> table, Format format, Map<String, List<String>> parameters, Locale language) {
        Asked asked = new Asked(parameters);
        Map<String, List<String>> fields = this.contract.filter(table.type().label());
        asked.known(format.network() ? List.of(OF_ALL, OF_NETWORKS, fields.keySet()) : List.of(OF_ALL, OF_LISTS, fields.keySet()), fields.containsKey("during"));
        Order order = new Order(asked.one("orderBy", Order.Field.class, this.contract.orders(table.type().label()), Order.Field.NAME),
                asked.one("direction", Order.Direction.class, List.of("ASC", "DESC"), Order.Direction.ASC));
        return new Wish(asked.filter(fields), order, new PageRequest(1, true, asked.text("after")), asked.number("first", 1, Integer.MAX_VALUE), moment(asked),
                asked.language(language), asked.hops(0), asked.kinds(), List.of(), false);
    }

    /// What is asked of a network of several kinds of entities.
    Wish ofNetwork(Map<String, List<String>> parameters, Locale language) {
        Asked asked = new Asked(parameters);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List.of("id", "text", "country", "topic", "relatedTo", "source").forEach(name -> fields.put(name, List.of()));
        asked.known(List.of(OF_ALL, OF_NETWORKS, fields.keySet(), Set.of("types")), false);
        List<String> types = asked.chosen("types", Rooms.ALL.stream().map(table -> table.type().typeName()).toList());
        return new Wish(asked.filter(fields), byName(), new PageRequest(1, true, null), null, moment(asked), asked.language(language),
                asked.hops(parameters.containsKey("id") ? 1 : 0), asked.kinds(), (types != null) ? types : List.of(), false);
    }

    /// What is asked of one entity.
    Wish ofEntity(Format format, Map<String, List<String>> parameters, Locale language) {
        Asked asked = new Asked(parameters);
        asked.known(format.network() ? List.of(OF_ALL, OF_NETWORKS) : List.of(OF_ALL), false);
        return new Wish(null, byName(), new PageRequest(1, true, null), null, moment(asked), asked.language(language), asked.hops(1), asked.kinds(), List.of(),
                true);
    }

    private static Order byName() {
        return new Order(Order.Field.NAME, Order.Direction.ASC);
    }

    private Moment moment(Asked asked) {
        LocalDate today = LocalDate.now(this.clock);
        return new Moment(Objects.requireNonNullElse(asked.day("asOf"), today), Objects.requireNonNullElse(asked.day("knownBy"), today));
    }

    /// The parameters of an address; what has no value is not given.
    ///
    /// @param parameters by name
    private record Asked(Map<String, List<String>> parameters) {

        /// @param known names of parameters
        void known(List<Set<String>> known, boolean during) {
            Set<String> names = new TreeSet<>();
            known.forEach(names::addAll);
            if (names.remove("during") || during) {
                names.addAll(List.of("from", "until"));
            }
            for (String name : this.parameters.keySet()) {
                if (!names.contains(name)) {
                    throw Problem.invalid("parameter", name, "one of " + String.join(", ", names));
                }
            }
        }

        @Nullable String text(String name) {
            String text = String.join(",", this.parameters.getOrDefault(name, List.of()));
            return text.isBlank() ? null : text.strip();
        }

        @Nullable List<String> list(String name) {
            String text = text(name);
            List<String> list = (text != null) ? Stream.of(text.split(",", -1)).map(String::strip).toList() : null;
            if (list != null && list.size() > LONGEST_LIST) {
                throw Problem.invalid(name, list.size() + " values", "at most " + LONGEST_LIST);
            }
            return list;
        }

        /// Several of some values; null: not given.
        @Nullable List<String> chosen(String name, List<String> among) {
            List<String> list = list(name);
            for (String value : (list != null) ? list : List.<String>of()) {
                if (!among.isEmpty() && !among.contains(value)) {
                    throw Problem.invalid(name, value, "one of " + String.join(", ", among));
                }
            }
            return list;
        }

        <T extends Enum<T>> T one(String name, Class<T> type, List<String> among, T otherwise) {
            List<String> chosen = chosen(name, among);
            if (chosen == null) {
                return otherwise;
            }
            if (chosen.size() > 1) {
                throw Problem.invalid(name, chosen, "one of " + String.join(", ", among));
            }
            return Enum.valueOf(type, chosen.getFirst());
        }

        @Nullable Filter filter(Map<String, List<String>> fields) {
            Map<String, List<String>> lists = new LinkedHashMap<>();
            fields.forEach((name, values) -> {
                List<String> chosen = name.equals("text") || name.equals("during") ? null : chosen(name, values);
                if (chosen != null) {
                    lists.put(name, chosen);
                }
            });
            String text = text("text");
            if (text != null && text.codePointCount(0, text.length()) > LONGEST_TEXT) {
                throw Problem.invalid("text", text, "at most %d characters".formatted(LONGEST_TEXT));
            }
            LocalDate from = day("from");
            LocalDate until = day("until");
            if (from != null && until != null && until.isBefore(from)) {
                throw Problem.invalid("until", until, "a day on or after from, " + from + ",");
            }
            return Filters.of(lists, text, (from != null || until != null) ? new Filter.During(from, until) : null);
        }

        @Nullable LocalDate day(String name) {
            String text = text(name);
            try {
                return (text != null) ? LocalDate.parse(text) : null;
            }
            catch (DateTimeException e) {
                throw Problem.invalid(name, text, "a day such as 2019-06-30");
            }
        }

        @Nullable Integer number(String name, int least, int most) {
            String text = text(name);
            try {
                int number = (text != null) ? Integer.parseInt(text) : least;
                if (number >= least && number <= most) {
                    return (text != null) ? number : null;
                }
            }
            catch (NumberFormatException e) {
                // Told below, as a number out of range is.
            }
            throw Problem.invalid(name, text, (most == Integer.MAX_VALUE) ? "a whole number from %d on".formatted(least) : "a number from %d to %d".formatted(least, most));
        }

        int hops(int otherwise) {
            Integer hops = number("hops", 0, MOST_HOPS);
            return (hops != null) ? hops : otherwise;
        }

        List<String> kinds() {
            List<String> all = Arrays.stream(EdgeKind.values()).map(EdgeKind::name).toList();
            List<String> chosen = chosen("kinds", all);
            return (chosen != null) ? chosen : all;
        }

        Locale language(Locale otherwise) {
            String tag = text("language");
            try {
                Locale language = (tag != null) ? new Locale.Builder().setLanguageTag(tag).build() : otherwise;
                if (!language.getLanguage().isEmpty()) {
                    return language;
                }
            }
            catch (IllformedLocaleException e) {
                // Told below, as a tag without a language is.
            }
            throw Problem.invalid("language", tag, "a BCP 47 language tag such as es or pt-BR");
        }

    }

}
