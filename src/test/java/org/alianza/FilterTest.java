package org.alianza;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// Every filter finds some of a list, its opposite finds all others, and they are combined as logic has it.
@GraphTest
class FilterTest {

    @Autowired
    private GraphQlTester graphQl;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organisations | id: ["sena", "ofai"]
            organisations | text: "universidad"
            organisations | kind: [ACADEMIC_TRAINING_AND_RESEARCH]
            organisations | country: ["CO"]
            organisations | place: ["bucaramanga"]
            organisations | relatedTo: ["metrobici"]
            organisations | source: ["informe-2019-09"]
            projects      | status: [IMPLEMENTATION]
            projects      | topic: ["dac-21012"]
            projects      | place: ["bucaramanga"]
            projects      | country: ["CO"]
            agreements    | relatedTo: ["pittsburgh"]
            agreements    | kind: [MEMORANDUM_OF_UNDERSTANDING]
            agreements    | tie: [PARTNERSHIP]
            agreements    | status: [IN_FORCE]
            contributions | stage: [DELIVERED]
            contributions | kind: [GOODS]
            contributions | giver: ["cooperacion-alemana"]
            contributions | project: ["sistema-bicicletas-publicas"]
            topics        | vocabulary: [DAC_SECTOR]
            events        | during: {until: "2019-06-30"}
            cities        | country: ["KR"]
            events        | kind: [WORKSHOP]
            """)
    void someAndAllOthers(String list, String filter) {
        Set<String> all = ids(list, "");
        Set<String> some = ids(list, filter);
        Set<String> others = ids(list, "not: {%s}".formatted(filter));
        assertThat(some).isNotEmpty().doesNotContainAnyElementsOf(others);
        assertThat(others).isNotEmpty();
        assertThat(Stream.concat(some.stream(), others.stream())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids(list, "or: [{%1$s}, {not: {%1$s}}]".formatted(filter))).isEqualTo(all);
        assertThat(ids(list, "and: [{%1$s}, {not: {%1$s}}]".formatted(filter))).isEmpty();
        assertThat(ids(list, "or: [{%1$s}, {%1$s}], and: [{%1$s}, {}], not: {not: {%1$s}}".formatted(filter))).isEqualTo(some);
        assertThat(ids(list, "%s, or: [{not: {id: [\"%s\"]}}]".formatted(filter, some.iterator().next()))).hasSize(some.size() - 1);
    }

    @Test
    void anEmptyFilterAcceptsEverything() {
        Set<String> all = ids("projects", "");
        assertThat(ids("projects", "and: []")).isEqualTo(all);
        assertThat(ids("projects", "or: [{text: \"nowhere\"}, {}]")).isEqualTo(all);
        assertThat(ids("projects", "or: []")).isEmpty();
        assertThat(ids("projects", "not: {}")).isEmpty();
        assertThat(ids("projects", "id: []")).isEmpty();
    }

    private Set<String> ids(String list, String filter) {
        List<String> ids = this.graphQl.document("{ %s(filter: {%s}, first: 100) { nodes { id } totalCount } }".formatted(list, filter)).execute()
            .path(list + ".totalCount").entity(Integer.class).satisfies(count -> assertThat(count).isLessThanOrEqualTo(100))
            .path(list + ".nodes[*].id").entityList(String.class).get();
        return ids.stream().collect(Collectors.toUnmodifiableSet());
    }

}
