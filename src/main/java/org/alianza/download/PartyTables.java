package org.alianza.download;

import java.util.List;

import org.alianza.partner.City;
import org.alianza.partner.Organisation;

/// Cities and organisations, as lists.
final class PartyTables {

    static final Table<City> CITIES = new Table<>("cities", City.TYPE, found -> "City", Tables.PLACED, Where.party(), List.of(
            Tables.id(),
            Tables.name(),
            Column.<City>many("aliases", Kind.TEXT, found -> found.entity().aliases()).as("alternateName"),
            Column.<City>one("country", Kind.COUNTRY, found -> found.entity().country()).as("containedInPlace"),
            Column.<City>one("geoNamesId", Kind.TEXT, found -> found.entity().geoNamesId()).as("sameAs"),
            Column.<City>one("wikidataId", Kind.TEXT, found -> found.entity().wikidataId()).as("sameAs"),
            Column.<City>one("location", Kind.PLACE, found -> found.entity().location()).as("geo"),
            Column.<City>one("population", Kind.COUNT, found -> found.entity().population()),
            Tables.sources()));

    static final Table<Organisation> ORGANISATIONS = new Table<>("organisations", Organisation.TYPE, PartyTables::term, Tables.PLACED, Where.party(),
            List.of(
                    Tables.id(),
                    Tables.name(),
                    Column.<Organisation>one("acronym", Kind.TEXT, found -> found.entity().acronym()).as("alternateName"),
                    Column.<Organisation>many("aliases", Kind.TEXT, found -> found.entity().aliases()).as("alternateName"),
                    Column.<Organisation>one("kind", Kind.CODE, found -> found.entity().kind()).as("additionalType"),
                    Column.<Organisation>one("country", Kind.COUNTRY, found -> found.entity().country()).as("location"),
                    Column.<Organisation>one("summary", Kind.WORDS, found -> Found.words(found.entity().summary())).as("description"),
                    Column.<Organisation>many("identifiers", Kind.TEXT, found -> found.row().texts("identifiers")).as("identifier").reading("""
                            identifiers: COLLECT {
                              MATCH (n)-[:IDENTIFIED_BY]->(identifier)
                              RETURN identifier.id AS id ORDER BY id
                            }"""),
                    Column.<Organisation>link("seat", "(n)-[relation:SEATED_IN]->(other:City)").as("location"),
                    Column.<Organisation>link("parent", "(n)-[relation:PART_OF]->(other:Organisation)").as("parentOrganization"),
                    Column.<Organisation>link("governs", "(n)-[relation:GOVERNS]->(other:City)").as("areaServed"),
                    Tables.sources()));

    private PartyTables() {
    }

    private static String term(Found<Organisation> found) {
        if (!found.view().sees("Organisation", "kind")) {
            return "Organization";
        }
        return switch (String.valueOf(found.entity().kind())) {
            case "GOVERNMENT", "LOCAL_GOVERNMENT", "OTHER_PUBLIC_SECTOR" -> "GovernmentOrganization";
            case "INTERNATIONAL_NGO", "NATIONAL_NGO", "REGIONAL_NGO", "PARTNER_COUNTRY_BASED_NGO" -> "NGO";
            case "PRIVATE_SECTOR", "PRIVATE_SECTOR_IN_PROVIDER_COUNTRY", "PRIVATE_SECTOR_IN_AID_RECIPIENT_COUNTRY",
                    "PRIVATE_SECTOR_IN_THIRD_COUNTRY" -> "Corporation";
            case "ACADEMIC_TRAINING_AND_RESEARCH" -> "EducationalOrganization";
            default -> "Organization";
        };
    }

}
