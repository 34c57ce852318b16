package org.alianza.topic;

import java.util.List;
import java.util.Map;

import org.alianza.fact.Entity;
import org.alianza.listing.Listing;
import org.alianza.listing.Related;

import org.springframework.stereotype.Component;

/// What entities are about.
@Component
public class Topics {

    private static final String TOPICS = Related.along("(:Entity {id: key.id})-[relation:ABOUT]->(n:Topic)", "byCode");

    private final Listing listing;

    Topics(Listing listing) {
        this.listing = listing;
    }

    /// The topics of each entity, by vocabulary and code.
    ///
    /// @param <E> the entity
    public <E extends Entity> Map<E, List<Topic>> of(List<E> entities) {
        return this.listing.related(TOPICS, entities, Topic.TYPE);
    }

}
