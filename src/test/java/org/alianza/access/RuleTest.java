package org.alianza.access;

import java.util.List;

import graphql.schema.GraphQLObjectType;
import org.alianza.GraphTest;
import org.alianza.account.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Nothing that changes something, and nothing that goes on, is without a rule.
@GraphTest
class RuleTest {

    @Autowired
    private GraphQlSource source;

    /// Whoever lets less than an editor change something says so in the schema, and here.
    @Test
    void changesAreForEditorsUnlessTheSchemaSaysOtherwise() {
        List<Rule> rules = rules(this.source.schema().getMutationType());
        assertThat(rules).isNotEmpty().allMatch(rule -> rule.field() != null);
        assertThat(rules).filteredOn(rule -> rule.field() == Role.VIEWER || rule.field() == Role.STAFF)
            .extracting(Rule::place)
            .containsExactlyInAnyOrder("Mutation.changePassword", "Mutation.createApiKey", "Mutation.revokeApiKey");
    }

    @Test
    void whatGoesOnIsForStaffUnlessTheSchemaSaysOtherwise() {
        assertThat(rules(this.source.schema().getSubscriptionType())).allMatch(rule -> rule.field() != null && rule.field() != Role.VIEWER);
    }

    /// What anyone sees in the public view, root by root: what is added has to be put on one side or the other.
    @Test
    void whatIsNotPublicIsKnown() {
        assertThat(rules(this.source.schema().getQueryType())).filteredOn(rule -> !rule.isOpen())
            .extracting(rule -> "%s %s".formatted(rule.place(), rule.field()))
            .containsExactlyInAnyOrder("Query.dataQuality STAFF", "Query.insights STAFF", "Query.history STAFF", "Query.accounts ADMIN", "Query.apiKeys VIEWER",
                    "Query.contacts STAFF", "Query.duplicates STAFF", "Query.import EDITOR", "Query.imports EDITOR");
    }

    private static List<Rule> rules(@Nullable GraphQLObjectType type) {
        return (type != null) ? type.getFieldDefinitions().stream().map(field -> Rule.of(type, field)).toList() : List.of();
    }

}
