package org.alianza.source;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.alianza.fact.Claim;
import org.alianza.fact.Moment;
import org.alianza.graph.Graph;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.selection.Selection;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class SourceController {

    private static final String CITATION_COUNTS = """
            UNWIND $keys AS key
            MATCH (source:Source {id: key.id})
            RETURN key.row AS row, COUNT { (source)<-[:FROM]-(:Citation) } AS count
            """;

    private final Graph graph;

    private final Listing listing;

    SourceController(Graph graph, Listing listing) {
        this.graph = graph;
        this.listing = listing;
    }

    @QueryMapping
    @Nullable Object source(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Source.TYPE, id, selection, at);
    }

    @QueryMapping
    Object sources(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Source.TYPE, filter, orderBy, page, selection, at);
    }

    @SchemaMapping(typeName = "Cited")
    CompletableFuture<List<Citation>> citations(Claim claim, DataLoader<Claim.Key, List<Citation>> citations) {
        return citations.load(claim.key());
    }

    @BatchMapping
    Map<Source, Integer> citationCount(List<Source> sources) {
        return this.graph.ones(CITATION_COUNTS, sources, (row, source) -> Math.toIntExact(row.count("count")));
    }

}
