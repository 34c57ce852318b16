package org.alianza.partner;

import java.util.List;

import org.alianza.fact.Coordinates;
import org.alianza.place.Country;
import org.alianza.selection.Branch;
import org.alianza.selection.Described;
import org.alianza.selection.Fields;

import org.springframework.stereotype.Component;

/// How parties are read.
@Component
class PartnerFields implements Described {

    @Override
    public List<Fields> types() {
        return List.of(
                Fields.of("Party").texts("aliases", "@n.aliases"),
                Fields.of("City")
                    .value("country", "@n.country", code -> new Country(code.asString()))
                    .value("geoNamesId", "@n.geonames")
                    .value("wikidataId", "@n.wikidata")
                    .value("location", "CASE WHEN @n.latitude IS NOT NULL AND @n.longitude IS NOT NULL THEN [@n.latitude, @n.longitude] END",
                            place -> new Coordinates(place.get(0).asDouble(), place.get(1).asDouble()))
                    .value("population", "@n.population")
                    .branch("organisations", Branch.along("(@n)<-[@r:SEATED_IN|GOVERNS]-(@m:Organisation)", "Organisation")),
                Fields.of("Organisation")
                    .value("acronym", "@n.acronym")
                    .value("kind", "@n.kind")
                    .value("country", "@n.country", code -> new Country(code.asString()))
                    .text("summary", "n", "summary")
                    .branch("identifiers", Branch.of("MATCH (@n)-[:IDENTIFIED_BY]->(@m:Identifier)\n", "@m.id", "Identifier"))
                    .branch("seat", Branch.along("(@n)-[@r:SEATED_IN]->(@m:City)", "City").first())
                    .branch("parent", Branch.along("(@n)-[@r:PART_OF]->(@m:Organisation)", "Organisation").first())
                    .branch("parts", Branch.along("(@n)<-[@r:PART_OF]-(@m:Organisation)", "Organisation"))
                    .branch("governs", Branch.along("(@n)-[@r:GOVERNS]->(@m:City)", "City").first()),
                Fields.of("Identifier")
                    .value("id", "@n.id")
                    .value("scheme", "@n.scheme")
                    .value("code", "@n.code"));
    }

}
