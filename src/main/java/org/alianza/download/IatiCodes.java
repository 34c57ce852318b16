package org.alianza.download;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Codes of IATI 2.03.
final class IatiCodes {

    private static final Map<String, String> STATUS = Map.of("PIPELINE", "1", "IMPLEMENTATION", "2", "FINALISATION", "3", "CLOSED", "4", "CANCELLED",
            "5", "SUSPENDED", "6");

    private static final Map<String, String> ORGANISATION = Map.ofEntries(Map.entry("GOVERNMENT", "10"), Map.entry("LOCAL_GOVERNMENT", "11"),
            Map.entry("OTHER_PUBLIC_SECTOR", "15"), Map.entry("INTERNATIONAL_NGO", "21"), Map.entry("NATIONAL_NGO", "22"), Map.entry("REGIONAL_NGO", "23"),
            Map.entry("PARTNER_COUNTRY_BASED_NGO", "24"), Map.entry("PUBLIC_PRIVATE_PARTNERSHIP", "30"), Map.entry("MULTILATERAL", "40"),
            Map.entry("FOUNDATION", "60"), Map.entry("PRIVATE_SECTOR", "70"), Map.entry("PRIVATE_SECTOR_IN_PROVIDER_COUNTRY", "71"),
            Map.entry("PRIVATE_SECTOR_IN_AID_RECIPIENT_COUNTRY", "72"), Map.entry("PRIVATE_SECTOR_IN_THIRD_COUNTRY", "73"),
            Map.entry("ACADEMIC_TRAINING_AND_RESEARCH", "80"), Map.entry("OTHER", "90"));

    /// IATI has four roles. Whoever does something for an activity in a way of its own is told as carrying it out.
    private static final Map<String, String> ROLE = Map.of("FUNDING", "1", "DONATING", "1", "ACCOUNTABLE", "2", "EXTENDING", "3", "IMPLEMENTING", "4",
            "COORDINATING", "4", "ADVISING", "4", "HOSTING", "4", "PROMOTING", "4", "PARTNER", "4");

    /// From the view of the one who receives.
    private static final Map<String, String> TRANSACTION = Map.of("PROMISED", "13", "COMMITTED", "11", "DELIVERED", "1");

    private static final String LOCAL_GOVERNMENT = "11";

    private IatiCodes() {
    }

    /// ActivityStatus; null: not known.
    static @Nullable String status(@Nullable String name) {
        return (name != null) ? STATUS.get(name) : null;
    }

    /// OrganisationType; null: not known.
    static @Nullable String organisation(Link party) {
        return party.type().equals("City") ? LOCAL_GOVERNMENT : (party.kind() != null) ? ORGANISATION.get(party.kind()) : null;
    }

    /// OrganisationRole; null: who only benefits has none.
    static @Nullable String role(String name) {
        return ROLE.get(name);
    }

    /// TransactionType; null: nothing is given at that stage.
    static @Nullable String transaction(String stage) {
        return TRANSACTION.get(stage);
    }

}
