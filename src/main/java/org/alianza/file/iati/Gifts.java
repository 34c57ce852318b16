package org.alianza.file.iati;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.alianza.table.Place;
import org.alianza.table.Rule;
import org.jspecify.annotations.Nullable;

/// What is given to an activity: its transactions, added up for each giver, currency and stage.
///
/// IATI does not say which disbursement pays out which commitment. As contributions of their own, each
/// commitment would look like a promise still open, and money would be counted once as committed and once
/// more as delivered. So one giver's transactions are one contribution: what was committed in all, and
/// what of it was delivered. The single amounts and days are told in the description.
final class Gifts {

    private static final String TRANSACTION = "iati-activity/transaction";

    private static final String NUMBER = "-?[0-9]{1,30}(\\.[0-9]{1,30})?";

    private final Claims claims;

    private final Map<Given, List<Payment>> given = new LinkedHashMap<>();

    Gifts(Claims claims) {
        this.claims = claims;
    }

    void all() {
        int number = 0;
        for (Element transaction : this.claims.activity().all("transaction")) {
            number++;
            Payment payment = payment(transaction, number);
            Party giver = (payment != null) ? giver(transaction) : null;
            if (payment != null && giver != null) {
                this.given.computeIfAbsent(new Given(giver.id(), payment.currency()), key -> new ArrayList<>()).add(payment);
            }
        }
        this.given.forEach(this::contribution);
    }

    private @Nullable Payment payment(Element transaction, int number) {
        Element value = transaction.first("value").orElse(null);
        Kind kind = Kind.of(transaction.get("transaction-type", "code"));
        if (kind == null) {
            leftOut(transaction, "what is given (transaction types 1 to 4 and 11 to 13): the format has no place for type "
                    + transaction.get("transaction-type", "code"));
            return null;
        }
        if (value == null || !value.text().matches(NUMBER)) {
            String text = (value != null) ? value.text() : "";
            this.claims.notes().taken(Rule.NUMBER, TRANSACTION + "/value", text, "an amount such as 1256755.50: left out",
                    transaction.line());
            return null;
        }
        String currency = value.get("currency").isEmpty() ? this.claims.activity().get("default-currency") : value.get("currency");
        if (currency.isEmpty()) {
            leftOut(transaction, "amounts with a currency");
            return null;
        }
        String done = Directory.day(transaction.get("transaction-date", "iso-date"));
        String valued = Directory.day(value.get("value-date"));
        if (!done.isEmpty() && !valued.isEmpty() && !done.equals(valued)) {
            this.claims.notes().leftOut(TRANSACTION + "/value@value-date",
                    "the day of the transaction alone: the day its value was set has no place in the format", value.line());
        }
        return new Payment(kind, new BigDecimal(value.text()), currency, done.isEmpty() ? valued : done, number, transaction);
    }

    private @Nullable Party giver(Element transaction) {
        List<Party> givers = givers(transaction);
        if (givers.size() == 1) {
            return givers.getFirst();
        }
        leftOut(transaction, givers.isEmpty() ? "transactions of which the giver is named"
                : "one funding organisation, or a provider-org in the transaction: how much each of several gave is not said");
        return null;
    }

    /// The one who provides it; where nobody is said to, those who fund the activity, or else the one who
    /// reports, as the standard has it.
    private List<Party> givers(Element transaction) {
        List<Element> providers = transaction.all("provider-org");
        if (providers.isEmpty()) {
            providers = this.claims.activity().all("participating-org").stream().filter(org -> org.get("role").equals("1")).toList();
        }
        if (providers.isEmpty()) {
            providers = this.claims.activity().all("reporting-org");
        }
        Set<Party> givers = new LinkedHashSet<>();
        for (Element provider : providers) {
            Party party = this.claims.parties().find(provider);
            if (party == null) {
                return List.of();
            }
            givers.add(party);
        }
        return List.copyOf(givers);
    }

    private void leftOut(Element transaction, String expected) {
        this.claims.notes().leftOut(TRANSACTION, expected, transaction.line());
    }

    private void contribution(Given gift, List<Payment> payments) {
        boolean several = this.given.keySet().stream().filter(other -> other.giver().equals(gift.giver())).count() > 1;
        Map<String, List<Payment>> stages = new LinkedHashMap<>();
        for (String stage : List.of("PROMISED", "COMMITTED", "DELIVERED")) {
            List<Payment> all = ofStage(stage, payments);
            if (!all.isEmpty()) {
                stages.put(stage, all);
            }
        }
        if (stages.isEmpty()) {
            return;
        }
        Payment first = payments.getFirst();
        String id = this.claims.add("contributions", new Line().put("id", Claims.id(this.claims.project(), gift.giver(), several
                ? gift.currency() : ""))
            .put("giver", gift.giver())
            .put("project", this.claims.project()), place(first, "/giver"));
        String delivered = stages.containsKey("DELIVERED") ? day("DELIVERED", stages.getOrDefault("DELIVERED", List.of())) : "";
        stages.forEach((stage, all) -> stage(id, stage, all, delivered));
    }

    /// What came in, if that is told; else what went out: what was received and passed on is one gift.
    private List<Payment> ofStage(String stage, List<Payment> payments) {
        List<Payment> all = payments.stream().filter(payment -> payment.kind().stage.equals(stage)).toList();
        List<Payment> in = all.stream().filter(payment -> payment.kind().incoming).toList();
        if (!in.isEmpty() && in.size() < all.size()) {
            all.stream()
                .filter(payment -> !payment.kind().incoming)
                .forEach(payment -> leftOut(payment.element(),
                        "what came from a giver, once: this is what was passed on of the same giver's incoming funds"));
        }
        List<Payment> counted = in.isEmpty() ? all : in;
        if (!counted.isEmpty() && sum(counted).signum() < 0) {
            counted.forEach(payment -> leftOut(payment.element(), "amounts that are not negative when added up for a giver and stage"));
            return List.of();
        }
        return counted;
    }

    private void stage(String contribution, String stage, List<Payment> payments, String delivered) {
        String day = day(stage, payments);
        boolean backwards = !stage.equals("DELIVERED") && !delivered.isEmpty() && day.compareTo(delivered) > 0;
        if (backwards) {
            this.claims.notes().taken(Rule.ORDER, TRANSACTION + "/transaction-date", stage.toLowerCase(Locale.ROOT),
                    "a day before all was delivered: the stage is taken without its day", payments.getFirst().element().line());
        }
        String single = (payments.size() > 1) ? payments.stream()
            .map(payment -> "%s (%s)".formatted(payment.amount().toPlainString(), payment.day()))
            .collect(Collectors.joining(", ")) : "";
        String currency = payments.getFirst().currency();
        this.claims.add("stages", new Line().put("id", Claims.id(contribution, stage))
            .put("contribution", contribution)
            .put("stage", stage)
            .put("since", backwards ? "" : day)
            .put("kind", "MONEY")
            .put("amount", sum(payments).toPlainString())
            .put("currency", currency)
            .put("description_es", single.isEmpty() ? "" : "%d transacciones en %s: %s".formatted(payments.size(), currency, single))
            .put("description_en", single.isEmpty() ? "" : "%d transactions in %s: %s".formatted(payments.size(), currency,
                    single)), place(payments.getFirst(), ""));
    }

    /// A commitment counts from its first transaction on; all is delivered with the last one.
    private static String day(String stage, List<Payment> payments) {
        Comparator<String> order = stage.equals("DELIVERED") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return payments.stream().map(Payment::day).filter(day -> !day.isEmpty()).min(order).orElse("");
    }

    private static BigDecimal sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(BigDecimal::add).orElseThrow();
    }

    private Place place(Payment payment, String part) {
        return this.claims.place("transaction[%d]%s".formatted(payment.number(), part), payment.element());
    }

    /// Who gives in which currency.
    ///
    /// @param giver the giver's id
    /// @param currency the currency
    private record Given(String giver, String currency) {
    }

    /// A transaction.
    ///
    /// @param kind what type
    /// @param amount how much; corrections are negative
    /// @param currency of which money
    /// @param day when; empty: not said
    /// @param number which transaction of the activity, counted from 1
    /// @param element where it is said
    private record Payment(Kind kind, BigDecimal amount, String currency, String day, int number, Element element) {
    }

    /// IATI's TransactionType, as far as something is given.
    private enum Kind {

        INCOMING_FUNDS("1", "DELIVERED", true), OUTGOING_COMMITMENT("2", "COMMITTED", false), DISBURSEMENT("3", "DELIVERED", false),
        EXPENDITURE("4", "DELIVERED", false), INCOMING_COMMITMENT("11", "COMMITTED", true), OUTGOING_PLEDGE("12", "PROMISED", false),
        INCOMING_PLEDGE("13", "PROMISED", true);

        private final String code;

        private final String stage;

        private final boolean incoming;

        Kind(String code, String stage, boolean incoming) {
            this.code = code;
            this.stage = stage;
            this.incoming = incoming;
        }

        static @Nullable Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            return null;
        }

    }

}
