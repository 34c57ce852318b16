package org.alianza;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.WebGraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// What is wrong is answered with one error that names the thing, the value and what would be right.
@GraphTest
class BadInputTest {

    private final WebGraphQlTester graphQl;

    BadInputTest(@Autowired WebGraphQlHandler door) {
        this.graphQl = WebGraphQlTester.create(door);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("{ nope }", "UNKNOWN_FIELD", "Field 'nope' in type 'Query' is undefined"),
                arguments("{ node(id: \"uis\") { ... on Nope { id } } }", "UNKNOWN_TYPE", "Unknown type 'Nope'"),
                arguments("{ projects(after: \"zzz\") { totalCount } }", "INVALID_ARGUMENT",
                        "after: 'zzz' is not allowed; a cursor that this list gave in the same order is expected"),
                arguments("{ projects(first: 0) { totalCount } }", "INVALID_ARGUMENT",
                        "first: '0' is not allowed; a number from 1 to 100 is expected"),
                arguments("{ projects(first: 101) { totalCount } }", "LIMIT_EXCEEDED",
                        "page size: 101 elements on a page are more than the 100 allowed; ask for the next page with after, or before"),
                arguments("{ projects(last: -1) { totalCount } }", "INVALID_ARGUMENT",
                        "last: '-1' is not allowed; a number from 1 to 100 is expected"),
                arguments("{ projects(first: 1, last: 1) { totalCount } }", "INVALID_ARGUMENT",
                        "last: '1' is not allowed; either first with after, or last with before, not both is expected"),
                arguments("{ events(filter: {during: {from: \"2019-02-01\", until: \"2019-01-31\"}}) { totalCount } }",
                        "INVALID_ARGUMENT",
                        "filter.during.until: '2019-01-31' is not allowed; a day on or after from, 2019-02-01, is expected"),
                arguments("{ events(filter: {kind: [PARTY]}) { totalCount } }", "INVALID_ARGUMENT",
                        "filter.kind[0]: 'PARTY' is not allowed; one of VISIT, DELEGATION, SIGNING, WORKSHOP, MEETING, "
                                + "CONGRESS, FORUM, FAIR, PUBLICATION, OTHER is expected"),
                arguments("{ project(id: \"x\", asOf: \"2019-02-30\") { id } }", "INVALID_ARGUMENT",
                        "asOf: '2019-02-30' is not allowed; a day such as 2019-06-30 is expected"),
                arguments("{ project(id: \"x\", knownBy: 2019) { id } }", "INVALID_ARGUMENT",
                        "knownBy: a day such as 2019-06-30 is expected, in quotes"),
                arguments("{ project(id: \"metrobici\") { name(language: \"es_CO!\") } }", "INVALID_ARGUMENT",
                        "language: 'es_CO!' is not allowed; a BCP 47 language tag such as es or pt-BR is expected"),
                arguments("{ network(center: \"metrobici\", depth: 0) { leftOut } }", "INVALID_ARGUMENT",
                        "depth: '0' is not allowed; a number from 1 to 3 is expected"),
                arguments("{ network(center: \"metrobici\", depth: 4) { leftOut } }", "INVALID_ARGUMENT",
                        "depth: '4' is not allowed; a number from 1 to 3 is expected"),
                arguments("{ network(center: \"metrobici\", limit: 1501) { leftOut } }", "INVALID_ARGUMENT",
                        "limit: '1501' is not allowed; a number from 1 to 1500 is expected"),
                arguments("{ network(center: \"nothing\") { leftOut } }", "INVALID_ARGUMENT",
                        "center: 'nothing' is not allowed; the id of a known city, organisation, agreement, project, "
                                + "contribution, event, indicator, topic, source is expected"),
                arguments("{ network(center: \"metrobici\", kinds: [LIKES]) { leftOut } }", "INVALID_ARGUMENT",
                        "kinds[0]: 'LIKES' is not allowed; one of PARTICIPATES_IN, PARTY_TO, ATTENDS, GIVES, TO, UNDER, "
                                + "COVERS, CONCERNS, ABOUT, PART_OF, GOVERNS, SEATED_IN, LOCATED_IN, MEASURED_BY, PUBLISHED_BY is expected"),
                arguments("{ paths(from: \"gumi\", to: \"gumi\") { length } }", "INVALID_ARGUMENT",
                        "to: 'gumi' is not allowed; the id of another party than from is expected"),
                arguments("{ paths(from: \"metrobici\", to: \"gumi\") { length } }", "INVALID_ARGUMENT",
                        "from: 'metrobici' is not allowed; the id of a known city, organisation is expected"),
                arguments("{ paths(from: \"gumi\", to: \"nobody\") { length } }", "INVALID_ARGUMENT",
                        "to: 'nobody' is not allowed; the id of a known city, organisation is expected"),
                arguments("{ paths(from: \"gumi\", to: \"uis\", maxLength: 9) { length } }", "INVALID_ARGUMENT",
                        "maxLength: '9' is not allowed; a number from 1 to 8 is expected"),
                arguments("{ duplicates(types: [CITY, TOPIC]) { id } }", "INVALID_ARGUMENT",
                        "types: 'TOPIC' is not allowed; CITY or ORGANISATION is expected"),
                arguments("{ duplicates(of: \"metrobici\") { id } }", "INVALID_ARGUMENT",
                        "of: 'metrobici' is not allowed; the id of a known city, organisation is expected"),
                arguments("{ duplicates(minimumScore: 1.5) { id } }", "INVALID_ARGUMENT",
                        "minimumScore: '1.5' is not allowed; a number from 0 to 1 is expected"),
                arguments("{ contacts(first: 0) { totalCount } }", "INVALID_ARGUMENT",
                        "first: '0' is not allowed; a number from 1 to 100 is expected"),
                arguments("{ contacts(after: \"?\") { totalCount } }", "INVALID_ARGUMENT",
                        "after: '?' is not allowed; a cursor that this list gave is expected"),
                arguments("{ insights { brokers(first: 0) { participation } } }", "INVALID_ARGUMENT",
                        "first: '0' is not allowed; a number from 1 to 1000 is expected"),
                arguments("{ insights { expiringAgreements(within: \"6 months\") { daysLeft } } }", "INVALID_ARGUMENT",
                        "within: '6 months' is not allowed; a span of time such as P6M or P90D is expected"),
                arguments("{ insights { expiringAgreements(within: \"P0D\") { daysLeft } } }", "INVALID_ARGUMENT",
                        "within: 'P0D' is not allowed; a span of time to come, such as P6M or P90D, is expected"),
                arguments("{ insights(asOf: \"2019-10-31\") { dormantPartners(since: \"2019-11-01\") { lastActivity } } }", "INVALID_ARGUMENT",
                        "since: '2019-11-01' is not allowed; a day up to asOf, 2019-10-31, is expected"),
                arguments("{ insights { sharedPartners(of: \"gumi\", and: \"gumi\") { partners { party { id } } } } }", "INVALID_ARGUMENT",
                        "and: 'gumi' is not allowed; the id of another city than of is expected"),
                arguments("{ insights { sharedPartners(of: \"uis\", and: \"gumi\") { partners { party { id } } } } }", "INVALID_ARGUMENT",
                        "of: 'uis' is not allowed; the id of a known city is expected"),
                arguments("{ dataQuality(first: 0) { id } }", "INVALID_ARGUMENT",
                        "first: '0' is not allowed; a number from 1 to 1000 is expected"),
                arguments("{ dataQuality(first: 1001) { id } }", "INVALID_ARGUMENT",
                        "first: '1001' is not allowed; a number from 1 to 1000 is expected"),
                arguments("{ dataQuality(rules: [SPELLING]) { id } }", "INVALID_ARGUMENT",
                        "rules[0]: 'SPELLING' is not allowed; one of TOTAL_MISMATCH, STATUS_AGAINST_DATES, EXPECTED_DATE_PASSED, "
                                + "UNSOURCED_CLAIM, LIKELY_DUPLICATE, UNPLACED_PARTY, STALE_CLAIM is expected"),
                arguments("{ dataQuality(severities: [FATAL]) { id } }", "INVALID_ARGUMENT",
                        "severities[0]: 'FATAL' is not allowed; one of ERROR, WARNING, INFO is expected"),
                arguments("{ dataQuality(after: \"TOTAL_MISMATCH:nothing\") { id } }", "INVALID_ARGUMENT",
                        "after: 'TOTAL_MISMATCH:nothing' is not allowed; the id of a finding of this question is expected"),
                arguments("{ dataQuality(after: \"metrobici\", rules: [UNPLACED_PARTY]) { id } }", "INVALID_ARGUMENT",
                        "after: 'metrobici' is not allowed; the id of a finding of this question is expected"),
                arguments("{ statistics { by(dimension: TYPE) { by(dimension: YEAR) { by(dimension: KIND) { by(dimension: ROLE) "
                        + "{ by(dimension: STAGE) { count } } } } } } }", "INVALID_ARGUMENT",
                        "by: '5' is not allowed; groups at most 4 deep is expected"),
                arguments("{ statistics { by(dimension: TOPIC) { by(dimension: YEAR) { by(dimension: TOPIC) { count } } } } }",
                        "INVALID_ARGUMENT", "dimension: 'TOPIC' is not allowed; one that no group around it has already is expected"),
                arguments("{ statistics { by(dimension: COLOUR) { count } } }", "INVALID_ARGUMENT",
                        "dimension: 'COLOUR' is not allowed; one of TYPE, COUNTRY, TOPIC, ROLE, KIND, STATUS, STAGE, CURRENCY, YEAR is expected"),
                arguments("{ map(bbox: [1, 2, 3]) { bbox } }", "INVALID_ARGUMENT",
                        "bbox: '[1.0, 2.0, 3.0]' is not allowed; a list of four numbers, west, south, east, north, is expected"),
                arguments("{ map(bbox: [-181, 0, 10, 10]) { bbox } }", "INVALID_ARGUMENT",
                        "bbox: '[-181.0, 0.0, 10.0, 10.0]' is not allowed; a west and an east from -180 to 180 is expected"),
                arguments("{ map(bbox: [0, 0, 10, 90.5]) { bbox } }", "INVALID_ARGUMENT",
                        "bbox: '[0.0, 0.0, 10.0, 90.5]' is not allowed; a south and a north from -90 to 90 is expected"),
                arguments("{ map(bbox: [0, 10, 10, 9]) { bbox } }", "INVALID_ARGUMENT",
                        "bbox: '[0.0, 10.0, 10.0, 9.0]' is not allowed; a south that is not above north is expected"),
                arguments("{ map(topics: [\"tema-bicicletas\", \"metrobici\"]) { bbox } }", "INVALID_ARGUMENT",
                        "topics: 'metrobici' is not allowed; the id of a known topic is expected"),
                arguments("{ map(kinds: [AGREEMENT, PARTY]) { bbox } }", "INVALID_ARGUMENT",
                        "kinds[1]: 'PARTY' is not allowed; one of AGREEMENT, PROJECT, CONTRIBUTION, EVENT is expected"),
                arguments("{ changes(from: \"2019-10-31\", to: \"2019-06-30\") { changes { id } } }", "INVALID_ARGUMENT",
                        "to: '2019-06-30' is not allowed; a day after from, 2019-10-31, is expected"),
                arguments("{ changes(from: \"2019-06-30\", to: \"2019-06-30\") { changes { id } } }", "INVALID_ARGUMENT",
                        "to: '2019-06-30' is not allowed; a day after from, 2019-06-30, is expected"),
                arguments("{ changes(from: \"2019-06\", to: \"2019-10-31\") { changes { id } } }", "INVALID_ARGUMENT",
                        "from: '2019-06' is not allowed; a day such as 2019-06-30 is expected"),
                arguments("{ changes(from: \"2019-06-30\", to: \"2019-10-31\", first: 0) { changes { id } } }", "INVALID_ARGUMENT",
                        "first: '0' is not allowed; a number from 1 to 1000 is expected"),
                arguments("{ changes(from: \"2019-06-30\", to: \"2019-10-31\", first: 1001) { changes { id } } }", "INVALID_ARGUMENT",
                        "first: '1001' is not allowed; a number from 1 to 1000 is expected"),
                arguments("{ changes(from: \"2019-06-30\", to: \"2019-10-31\", after: \"nobody\") { changes { id } } }", "INVALID_ARGUMENT",
                        "after: 'nobody' is not allowed; the id of an entity that is known on the later date is expected"),
                arguments("{ changes(from: \"2019-06-29\", to: \"2019-06-30\", entities: [\"uis\", \"uts\"]) { changes { id } } }",
                        "INVALID_ARGUMENT",
                        "entities: 'uts' is not allowed; the id of an entity that is known on the later date is expected"),
                arguments("{ project(id: \"metrobici\"", "INVALID_SYNTAX",
                        "Invalid syntax with offending token '<EOF>' at line 1 column 26"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamed(String document, String code, String message) {
        this.graphQl.document(document).execute().errors().satisfy(errors -> {
            assertThat(errors).hasSize(1);
            assertThat(errors.getFirst().getMessage()).isEqualTo(message);
            assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
        });
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = this.graphQl.document("{ events(first: 1, orderBy: {field: DATE}) { pageInfo { endCursor } } }")
            .execute()
            .path("events.pageInfo.endCursor")
            .entity(String.class)
            .get();
        this.graphQl.document("{ events(after: \"%s\") { totalCount } }".formatted(cursor))
            .execute()
            .errors()
            .satisfy(errors -> assertThat(errors.getFirst().getMessage()).startsWith("after: '" + cursor));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "*", "a:b AND (\"x* ~ \\ ", "searchNames:*", "name:[a TO z]", "/.*/", "🚲", "\u202Emetro\u200F",
            "'; MATCH (n) DETACH DELETE n //", "a\u0000b", "OR", "NOT casa", "+-!(){}^\"~*?:\\/", "\"", "ñandú~2^4" })
    void anyTextCanBeSearchedFor(String text) {
        this.graphQl.document("query($text: String!) { search(text: $text) { entity { id } } }")
            .variable("text", text)
            .execute()
            .errors()
            .verify();
    }

    @Test
    void aTextOfTenThousandSignsIsTooLong() {
        this.graphQl.document("query($text: String!) { search(text: $text) { score } }")
            .variable("text", "x".repeat(10_000))
            .execute()
            .errors()
            .satisfy(errors -> assertThat(errors.getFirst().getMessage())
                .isEqualTo("search text: 10,000 characters are more than the 200 allowed; search for fewer words"));
    }

    @Test
    void anUnknownIdIsNoError() {
        this.graphQl.document("{ project(id: \"nothing\") { id } node(id: \"' OR 1=1\") { id } }")
            .execute()
            .errors()
            .verify()
            .path("project")
            .valueIsNull()
            .path("node")
            .valueIsNull();
    }

}
