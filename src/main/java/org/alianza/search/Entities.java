package org.alianza.search;

import java.util.List;

import org.alianza.agreement.Agreement;
import org.alianza.contribution.Contribution;
import org.alianza.event.Event;
import org.alianza.fact.Entity;
import org.alianza.listing.EntityType;
import org.alianza.partner.City;
import org.alianza.partner.Organisation;
import org.alianza.project.Indicator;
import org.alianza.project.Project;
import org.alianza.source.Source;
import org.alianza.topic.Topic;

/// Every type of entity there is.
final class Entities {

    static final List<EntityType<? extends Entity>> TYPES = List.of(City.TYPE, Organisation.TYPE, Agreement.TYPE,
            Project.TYPE, Contribution.TYPE, Event.TYPE, Indicator.TYPE, Topic.TYPE, Source.TYPE);

    private Entities() {
    }

    static EntityType<? extends Entity> type(List<String> labels) {
        return TYPES.stream()
            .filter(type -> labels.contains(type.label()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("an entity without a type: " + labels));
    }

}
