package org.alianza.download;

import java.util.List;

import org.alianza.agreement.Agreement;

/// Agreements, as a list.
final class AgreementTable {

    static final Table<Agreement> TABLE = new Table<>("agreements", Agreement.TYPE, found -> "CreativeWork", Tables.PLACED,
            Where.between("(n)<-[relation:PARTY_TO]-(party:Entity)"), List.of(
                    Tables.id(),
                    Tables.name(),
                    Column.<Agreement>many("aliases", Kind.TEXT, found -> found.entity().aliases()).as("alternateName"),
                    Column.<Agreement>one("kind", Kind.CODE, found -> found.entity().kind()).as("additionalType"),
                    Column.<Agreement>one("tie", Kind.CODE, found -> found.entity().tie()).as("keywords"),
                    Column.<Agreement>one("number", Kind.TEXT, found -> found.entity().number()).as("identifier"),
                    Tables.<Agreement>status().as("creativeWorkStatus"),
                    Tables.statusSince(),
                    Tables.history("statusHistory"),
                    Column.<Agreement>one("inForce", Kind.FLAG, AgreementTable::inForce).reading(Entry.READ),
                    Tables.<Agreement>date("signed", "SIGNED").as("dateCreated"),
                    Tables.date("validFrom", "VALID_FROM"),
                    Tables.<Agreement>date("validUntil", "VALID_UNTIL").as("expires"),
                    Tables.date("renewal", "RENEWAL"),
                    Column.<Agreement>links("parties", "(n)<-[relation:PARTY_TO]-(other:Entity)").as("contributor"),
                    Column.<Agreement>links("projects", "(n)-[relation:COVERS]->(other:Project)").as("about"),
                    Tables.topics("about"),
                    Column.<Agreement>one("summary", Kind.WORDS, found -> Found.words(found.entity().summary())).as("abstract"),
                    Tables.sources()));

    private AgreementTable() {
    }

    private static boolean inForce(Found<Agreement> found) {
        Entry latest = found.latest();
        return latest != null && List.of("SIGNED", "IN_FORCE").contains(latest.code());
    }

}
