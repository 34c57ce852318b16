package org.alianza;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// What cannot be is refused with the argument and the rule, and nothing of it is written.
@OfficeTest
class EditRulesTest {

    @Autowired
    private GraphQlTester graphQl;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            createCity(input: {id: "x", names: [{language: "es", text: "X"}], country: "XX"})                                         | input.country CODE
            createCity(input: {id: "x", names: [{language: "es", text: "X"}], latitude: 91, longitude: 0})                            | input.latitude NUMBER
            createCity(input: {id: "x", names: [{language: "es", text: "X"}], latitude: 0, longitude: -180.1})                        | input.longitude NUMBER
            createCity(input: {id: "x", names: [{language: "es", text: "X"}], population: -1})                                        | input.population NUMBER
            createCity(input: {id: "x", names: [{language: "es", text: "X\\u0007"}]})                                                 | input.names NAME
            createCity(input: {id: "x", names: [{language: "es", text: "X\\u202Ezyx"}]})                                              | input.names NAME
            createCity(input: {id: "x", names: [{language: "es", text: "X"}], aliases: ["X\\u200B"]})                                 | input.aliases NAME
            createCity(input: {id: "x", names: []})                                                                                   | input.names REQUIRED
            createTopic(input: {id: "x", names: [{language: "es", text: "X"}], vocabulary: DAC_SECTOR, code: "99999"})                | input.code CODE
            createTopic(input: {id: "x", names: [{language: "es", text: "X"}], vocabulary: SDG_TARGET, code: "18.1"})                 | input.code CODE
            createEvent(input: {id: "x", names: [{language: "es", text: "X"}], kind: FAIR, start: "2020-05", end: "2020-04"})         | input.end DATE
            createSource(input: {id: "x", names: [{language: "es", text: "X"}], periodFrom: "2020-05", periodUntil: "2019"})          | input.periodUntil DATE
            recordParticipation(input: {party: "giver", project: "works", role: FUNDING, since: "2020", until: "2019"})               | input.until DATE
            recordProjectDate(input: {project: "city", kind: ACTUAL_START, date: "2020"})                                             | input.project REFERENCE
            recordRelation(input: {subject: "works", kind: SEATED_IN, object: "city"})                                                | input.kind CODE
            addIdentifier(input: {organisation: "giver", scheme: "CO-NIT", code: "890201213-5"})                                      | input.code FORM
            addIdentifier(input: {organisation: "works", scheme: "CO-NIT", code: "890201213-4"})                                      | input.organisation REFERENCE
            pledgeContribution(input: {giver: "giver", project: "works", kind: MONEY, amount: 5, currency: "XYZ"})                    | input.currency CODE
            pledgeContribution(input: {giver: "giver", project: "works", kind: MONEY, currency: "COP"})                               | input.amount TOGETHER
            pledgeContribution(input: {giver: "giver", project: "works", kind: GOODS, quantity: 5})                                   | input.quantity TOGETHER
            pledgeContribution(input: {giver: "giver", project: "works", kind: GOODS, quantity: 5, unit: "sacks"})                    | input.unit REFERENCE
            pledgeContribution(input: {giver: "giver", project: "works", kind: MONEY, amount: -0.01, currency: "COP"})                | input.amount NUMBER
            """)
    void isRefusedWithTheArgumentAndTheRule(String mutation, String told) {
        assertThat(errors(mutation)).singleElement()
            .extracting(error -> error.getExtensions().get("argument") + " " + error.getExtensions().get("rule"))
            .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({ "NaN", "Infinity", "1e999", "1e999999999", "'\"1.256.755,50\"'", "true" })
    void anAmountIsADecimalNumber(String amount) {
        assertThat(errors("pledgeContribution(input: {giver: \"giver\", project: \"works\", kind: MONEY, amount: %s, currency: \"COP\"})".formatted(amount)))
            .singleElement()
            .satisfies(error -> assertThat(error.getMessage()).contains("a number"));
    }

    @Test
    void aDayIsOneOfTheCalendar() {
        assertThat(errors("createEvent(input: {id: \"x\", names: [{language: \"es\", text: \"X\"}], kind: FAIR, start: \"2020-02-30\"})")).singleElement()
            .satisfies(error -> assertThat(error.getMessage()).contains("input.start").contains("2020-02-30"));
    }

    @Test
    void aNameHasFiveHundredCharacters() {
        String names = "createCity(input: {id: \"%s\", names: [{language: \"es\", text: \"%s\"}]})";
        assertThat(errors(names.formatted("long-city", "é".repeat(500)))).isEmpty();
        assertThat(errors(names.formatted("longer-city", "é".repeat(501)))).singleElement()
            .satisfies(error -> assertThat(error.getExtensions()).containsEntry("argument", "input.names").containsEntry("rule", "NAME"));
    }

    @Test
    void namesAreKeptInOneForm() {
        String composed = "Bogotá D.C. «Ñandú»";
        this.graphQl.document("mutation { createCity(input: {id: \"one-form\", names: [{language: \"es\", text: \"%s\"}]}) { name } }"
            .formatted(Normalizer.normalize(composed, Normalizer.Form.NFD))).execute().path("createCity.name").entity(String.class).isEqualTo(composed);
    }

    @Test
    void amountsAreExact() {
        String sent = "mutation { createProject(input: {id: \"exact\", names: [{language: \"es\", text: \"Exacto\"}]}) { id } "
                + "pledgeContribution(input: {giver: \"giver\", project: \"exact\", kind: MONEY, amount: %s, currency: \"COP\"}) { money { amount } } }";
        assertThat(this.graphQl.document(sent.formatted("12345678901234567890.123456789")).execute().path("pledgeContribution.money.amount")
            .entity(BigDecimal.class).get()).isEqualByComparingTo("12345678901234567890.123456789");
    }

    private List<ResponseError> errors(String mutation) {
        List<ResponseError> errors = new ArrayList<>();
        this.graphQl.document("mutation { %s { __typename } }".formatted(mutation)).execute().errors().satisfy(errors::addAll);
        return errors;
    }

}
