package org.alianza.topic;

import org.alianza.fact.Moment;
import org.alianza.listing.Filter;
import org.alianza.listing.Listing;
import org.alianza.listing.Order;
import org.alianza.listing.PageRequest;
import org.alianza.selection.Selection;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class TopicController {

    private final Listing listing;

    TopicController(Listing listing) {
        this.listing = listing;
    }

    @QueryMapping
    @Nullable Object topic(@Argument String id, Moment at, Selection selection) {
        return this.listing.find(Topic.TYPE, id, selection, at);
    }

    @QueryMapping
    Object topics(@Argument @Nullable Filter filter, @Argument Order orderBy, PageRequest page, Moment at, Selection selection) {
        return this.listing.page(Topic.TYPE, filter, orderBy, page, selection, at);
    }

}
