package org.alianza.statistics;

import java.util.List;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.alianza.fact.Moment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatisticsController {

    private final Samples samples;

    StatisticsController(Samples samples) {
        this.samples = samples;
    }

    @QueryMapping
    Group statistics(@Argument @Nullable List<String> types, DataFetchingFieldSelectionSet selection, Moment at) {
        return this.samples.of(types, Question.of(selection), at);
    }

    @SchemaMapping(typeName = "Statistics", field = "by")
    List<Group> groups(Group all, @Argument Dimension dimension) {
        return all.by(dimension);
    }

    @SchemaMapping(typeName = "StatisticsGroup", field = "by")
    List<Group> groupsWithin(Group group, @Argument Dimension dimension) {
        return group.by(dimension);
    }

}
