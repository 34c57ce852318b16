package org.alianza.download;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.source.Source;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/// Tells what is to be known of a file before it is written.
@Component
class Manifests {

    private static final String REPORTER = """
            MATCH (source:Source)-[:PUBLISHED_BY]->(org:Entity)
            WHERE source.knownFrom <= $knownBy
            WITH org ORDER BY source.knownFrom DESC, source.id LIMIT 1
            RETURN { node: org { .* }, labels: labels(org), identifiers: [(org)-[:IDENTIFIED_BY]->(identifier) | identifier.id] } AS org
            """;

    private static final String NAMED = """
            MATCH (org:Entity {id: $id})
            RETURN { node: org { .* }, labels: labels(org), identifiers: [(org)-[:IDENTIFIED_BY]->(identifier) | identifier.id] } AS org
            """;

    private final Listing listing;

    private final Graph graph;

    private final DownloadSettings settings;

    private final Clock clock;

    private final String version;

    Manifests(Listing listing, Graph graph, DownloadSettings settings, Clock clock, ObjectProvider<BuildProperties> build) {
        this.listing = listing;
        this.graph = graph;
        this.settings = settings;
        this.clock = clock;
        this.version = Optional.ofNullable(build.getIfAvailable()).map(BuildProperties::getVersion).orElse("unreleased");
    }

    /// @param title what is in the file
    /// @param at the two dates that hold for all of it
    /// @param language of its texts
    Manifest of(String title, Asker asker, Moment at, Locale language) {
        List<Source> sources = new ArrayList<>();
        if (asker.view().sees("Query", "sources")) {
            this.listing.each(Source.TYPE.label(), Source.TYPE.projection(), null, new Order(Order.Field.NAME, Order.Direction.ASC),
                    new PageRequest(1, true, null), null, false, at, row -> sources.add(Source.of(row, at)));
        }
        return new Manifest(title, asker.query(), this.clock.instant().truncatedTo(ChronoUnit.SECONDS), this.version, at, asker.view().name(),
                language, named(this.settings.licence()), named(this.settings.licenceUrl()), List.copyOf(sources));
    }

    /// Who reports activities to IATI.
    ///
    /// @throws Problem if nobody does
    Link reporter(View view, Moment at) {
        String id = this.settings.reportingOrganisation();
        return this.graph.rows(id.isBlank() ? REPORTER : NAMED, Map.of("id", id, "knownBy", at.knownBy()))
            .stream()
            .findFirst()
            .map(row -> Link.of(new Properties(row.get("org").asMap()), at, view))
            .orElseThrow(() -> Problem.invalid("alianza.downloads.reporting-organisation", id, "the id of the organisation that reports"));
    }

    private static @Nullable String named(String setting) {
        return setting.isBlank() ? null : setting;
    }

}
