package org.alianza;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.alianza.intake.Intake;
import org.alianza.intake.Loading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;

import static org.assertj.core.api.Assertions.assertThat;

/// A member of staff records what happened, and a colleague sees who said so.
@OfficeTest
class EditTest {

    @Autowired
    private GraphQlTester graphQl;

    @Autowired
    private Intake intake;

    @Test
    void whatTheOfficeChangedIsNotLoadedOverAtTheNextStart() {
        run("""
                createEvent(input: {names: [{language: "es", text: "Visita"}], kind: VISIT, start: "2020-03"}) { id }""");
        assertThat(this.intake.load(OfficeTest.Begun.FOLDER)).isEqualTo(Loading.LOADED_BEFORE);
        assertThat(this.intake.load(Path.of("seed"))).isEqualTo(Loading.IN_USE);
    }

    @Test
    void somethingNewToCountInIsAddedAndCountedIn() {
        run("""
                createUnit(input: {names: [{language: "es", text: "sillas de ruedas"}, {language: "en", text: "wheelchairs"}]}) { id name(language: "en") }
                createProject(input: {id: "ramps", names: [{language: "es", text: "Rampas"}]}) { id }
                pledgeContribution(input: {giver: "giver", project: "ramps", kind: GOODS, quantity: 4, unit: "sillas-de-ruedas"}) {
                  stageHistory { quantity { value unit(language: "en") } } }""")
            .path("createUnit").matchesJsonStrictly("{\"id\": \"sillas-de-ruedas\", \"name\": \"wheelchairs\"}")
            .path("pledgeContribution.stageHistory").matchesJsonStrictly("[{\"quantity\": {\"value\": 4, \"unit\": \"wheelchairs\"}}]");
        assertThat(errors("createUnit(input: {id: \"giver\", names: [{language: \"es\", text: \"dos\"}]}) { id }"))
            .extracting(ResponseError::getMessage)
            .containsExactly("input.id: 'giver' is not allowed; an id that is not yet used among organisations is expected");
    }

    @Test
    void whatHappensIsRecordedInTheOrderItHappens() {
        run("""
                createAgreement(input: {names: [{language: "es", text: "Convenio de bicicletas"}], kind: COOPERATION_AGREEMENT,
                    citations: [{source: "minutes", section: "1", statements: [{language: "es", text: "Se propuso"}]}]}) { id version }""")
            .path("createAgreement").matchesJsonStrictly("{\"id\": \"convenio-de-bicicletas\", \"version\": 1}");
        run("""
                one: recordParty(input: {agreement: "convenio-de-bicicletas", party: "city", role: SIGNATORY}) { version }
                two: recordParty(input: {agreement: "convenio-de-bicicletas", party: "far", role: SIGNATORY}) { version }
                recordAgreementDate(input: {agreement: "convenio-de-bicicletas", kind: SIGNED, date: "2020-02-03"}) { signed }
                recordAgreementStatus(input: {agreement: "convenio-de-bicicletas", status: SIGNED, since: "2020-02-03",
                    citations: [{source: "minutes", section: "2", statements: [{language: "en", text: "Both mayors signed"}]}]}) {
                  id version status signed parties { party { id } }
                  statusHistory { status since citations { section statement(language: "en") source { id } } } }""")
            .path("recordAgreementStatus").matchesJsonStrictly("""
                    {"id": "convenio-de-bicicletas", "version": 5, "status": "SIGNED", "signed": "2020-02-03",
                     "parties": [{"party": {"id": "city"}}, {"party": {"id": "far"}}],
                     "statusHistory": [{"status": "SIGNED", "since": "2020-02-03",
                       "citations": [{"section": "2", "statement": "Both mayors signed", "source": {"id": "minutes"}}]}]}
                    """);
        this.graphQl.document("{ history(id: \"convenio-de-bicicletas\") { version account door changes { table cells { column before after } } } }")
            .execute()
            .path("history[0]")
            .matchesJsonStrictly("""
                    {"version": 5, "account": "lucía", "door": "GRAPHQL", "changes": [
                      {"table": "statuses", "cells": [
                        {"column": "id", "before": null, "after": "convenio-de-bicicletas-signed-2"},
                        {"column": "since", "before": null, "after": "2020-02-03"},
                        {"column": "status", "before": null, "after": "SIGNED"},
                        {"column": "subject", "before": null, "after": "convenio-de-bicicletas"}]},
                      {"table": "citations", "cells": [
                        {"column": "claim", "before": null, "after": "convenio-de-bicicletas-signed-2"},
                        {"column": "section", "before": null, "after": "2"},
                        {"column": "source", "before": null, "after": "minutes"},
                        {"column": "statement_en", "before": null, "after": "Both mayors signed"}]}]}
                    """)
            .path("history[*].version")
            .entityList(Integer.class)
            .containsExactly(5, 4, 3, 2, 1);
        this.graphQl.document("{ city(id: \"city\") { sisterCities { city { id } agreements { id } } } }").execute().path("city.sisterCities")
            .matchesJsonStrictly("[{\"city\": {\"id\": \"far\"}, \"agreements\": [{\"id\": \"convenio-de-bicicletas\"}]}]");
    }

    @Test
    void aPledgeIsDeliveredStepByStep() {
        run("""
                createProject(input: {id: "ride", names: [{language: "en", text: "Ride"}]}) { id }
                pledgeContribution(input: {giver: "giver", project: "ride", since: "2020-02", expected: "2020-06", kind: GOODS,
                    quantity: 100, unit: "bicycles"}) { id stage quantity { value } }
                deliverContribution(input: {contribution: "giver-ride", since: "2020-05-01", kind: GOODS, quantity: 98, unit: "bicycles"}) {
                  stage quantity { value unit(language: "en") } stageHistory { stage since expected } }""")
            .path("deliverContribution").matchesJsonStrictly("""
                    {"stage": "DELIVERED", "quantity": {"value": 98, "unit": "bicycles"},
                     "stageHistory": [{"stage": "PROMISED", "since": "2020-02", "expected": "2020-06"},
                                      {"stage": "DELIVERED", "since": "2020-05-01", "expected": null}]}
                    """);
        assertThat(errors("commitContribution(input: {contribution: \"giver-ride\", since: \"2020-06\"}) { id }"))
            .singleElement()
            .satisfies(error -> assertThat(error.getExtensions()).containsEntry("argument", "input.since").containsEntry("rule", "ORDER"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        List<ResponseError> errors = errors("""
                pledgeContribution(input: {id: "Wrong Id", giver: "nobody", project: "works", amount: -5, quantity: 3,
                    citations: [{source: "hearsay", statements: []}]}) { id }""");
        assertThat(errors).extracting(error -> error.getExtensions().get("argument") + " " + error.getExtensions().get("rule"))
            .containsExactlyInAnyOrder("input.id FORM", "input.giver REFERENCE", "input.amount NUMBER", "input.amount TOGETHER",
                    "input.quantity TOGETHER", "input.citations[0].source REFERENCE",
                    "input.citations[0].statements REQUIRED");
        this.graphQl.document("{ contributions(filter: {project: [\"works\"]}) { totalCount } }").execute().path("contributions.totalCount")
            .entity(Integer.class).isEqualTo(0);
    }

    @Test
    void ofThirtyTwoEditsOfOneVersionOneSucceeds() throws Exception {
        run("createTopic(input: {id: \"contested\", names: [{language: \"en\", text: \"Contested\"}], vocabulary: LOCAL}) { version }");
        List<List<ResponseError>> answers = atOnce(i -> errors("""
                updateTopic(input: {id: "contested", version: 1, names: [{language: "en", text: "Contested by %d"}]}) { version }""".formatted(i)));
        assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(errors -> !errors.isEmpty()).hasSize(31)
            .allSatisfy(errors -> assertThat(errors).singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "CONFLICT").containsEntry("version", 2)));
        this.graphQl.document("{ topic(id: \"contested\") { version } history(id: \"contested\") { version } }").execute()
            .path("topic.version").entity(Integer.class).isEqualTo(2)
            .path("history[*].version").entityList(Integer.class).containsExactly(2, 1);
    }

    @Test
    void relationsThatAreAddedAtOnceAreAllThere() throws Exception {
        run("createProject(input: {id: \"busy\", names: [{language: \"en\", text: \"Busy\"}]}) { id }");
        assertThat(atOnce(i -> errors("""
                createOrganisation(input: {id: "helper-%1$d", names: [{language: "en", text: "Helper %1$d"}]}) { id }
                recordParticipation(input: {project: "busy", party: "helper-%1$d", role: PARTNER}) { id }""".formatted(i)))).allMatch(List::isEmpty);
        this.graphQl.document("{ project(id: \"busy\") { version participants { party { id } } } }").execute()
            .path("project.version").entity(Integer.class).isEqualTo(33)
            .path("project.participants").entityList(Object.class).hasSize(32);
    }

    @Test
    void whatIsRetiredLeavesListsAndKeepsItsHistory() {
        run("""
                createOrganisation(input: {id: "gone", names: [{language: "en", text: "Gone for good"}]}) { id }
                recordParticipation(input: {project: "works", party: "gone", role: DONATING, since: "2020"}) { id }
                retireOrganisation(input: {id: "gone", version: 1, on: "2020-12-31", reason: "Dissolved"}) { retired }""")
            .path("retireOrganisation.retired").entity(String.class).isEqualTo("2020-12-31");
        this.graphQl.document("""
                { organisation(id: "gone") { retired version } search(text: "gone good") { entity { id } }
                  now: project(id: "works") { participants { party { id } } }
                  then: project(id: "works", asOf: "2020-12-31") { participants { party { id } } } }
                """).execute()
            .path("organisation").matchesJsonStrictly("{\"retired\": \"2020-12-31\", \"version\": 2}")
            .path("search").entityList(Object.class).hasSize(0)
            .path("now.participants[?(@.party.id == 'gone')]").entityList(Object.class).hasSize(0)
            .path("then.participants[?(@.party.id == 'gone')]").entityList(Object.class).hasSize(1);
    }

    @Test
    void whatWasWrongIsTakenBackWithAReason() {
        run("""
                createProject(input: {id: "doubtful", names: [{language: "en", text: "Doubtful"}]}) { id }
                recordProjectStatus(input: {project: "doubtful", status: CLOSED, since: "2020",
                    citations: [{source: "minutes", statements: [{language: "en", text: "It is over"}]}]}) { status }
                withdrawEntry(input: {id: "doubtful-closed", reason: "That was another project"}) { ... on Project { status } version }""")
            .path("withdrawEntry").matchesJsonStrictly("{\"status\": null, \"version\": 3}");
        this.graphQl.document("{ history(id: \"doubtful\", first: 1) { reason changes { table key cells { column before after } } } }").execute()
            .path("history[0].reason").entity(String.class).isEqualTo("That was another project")
            .path("history[0].changes[*].table").entityList(String.class).containsExactly("statuses", "citations")
            .path("history[0].changes[0].cells[?(@.column == 'status')]")
            .matchesJsonStrictly("[{\"column\": \"status\", \"before\": \"CLOSED\", \"after\": null}]");
        run("""
                createOrganisation(input: {id: "blunder", names: [{language: "en", text: "Blunder"}]}) { id }
                withdrawEntry(input: {id: "blunder", reason: "It does not exist"}) { id }""").path("withdrawEntry").valueIsNull();
    }

    @Test
    void whatOthersHaveToDoWithIsNotWithdrawn() {
        assertThat(errors("""
                createOrganisation(input: {id: "tied", names: [{language: "en", text: "Tied"}]}) { id }
                recordParticipation(input: {project: "works", party: "tied", role: PARTNER}) { id }
                withdrawEntry(input: {id: "tied", reason: "By mistake"}) { id }""")).singleElement()
            .satisfies(error -> assertThat(error.getMessage())
                .isEqualTo("id: 'tied' is not allowed; something that nothing has to do with (works has); retire it instead: that is expected"));
    }

    @Test
    void mergedOrganisationsAreOneAndTwoAgainWhenThatIsUndone() {
        run("""
                a: createOrganisation(input: {id: "red-cross", names: [{language: "en", text: "Red Cross"}],
                    citations: [{source: "minutes", section: "1", statements: [{language: "en", text: "It helps"}]}]}) { id }
                b: createOrganisation(input: {id: "cruz-roja", names: [{language: "es", text: "Cruz Roja"}], country: "CO", aliases: ["La Cruz"],
                    citations: [{source: "minutes", section: "2", statements: [{language: "en", text: "It helps too"}]}]}) { id }
                createProject(input: {id: "centre", names: [{language: "en", text: "Centre"}]}) { id }
                c: recordParticipation(input: {project: "centre", party: "red-cross", role: PARTNER}) { id }
                d: recordParticipation(input: {project: "centre", party: "cruz-roja", role: PARTNER,
                    citations: [{source: "minutes", section: "3", statements: [{language: "en", text: "As a partner"}]}]}) { id }
                e: recordParticipation(input: {project: "centre", party: "cruz-roja", role: HOSTING}) { id }
                pledgeContribution(input: {giver: "cruz-roja", project: "centre", kind: SERVICES}) { id }
                addIdentifier(input: {organisation: "cruz-roja", scheme: "CO-NIT", code: "890201213-4"}) { id }""");
        String everything = """
                { cruz: organisation(id: "cruz-roja") { id name(language: "es") aliases country { code } citations { section } identifiers { code }
                    supports { project { id } roles contributions { id } } }
                  red: organisation(id: "red-cross") { id name(language: "en") aliases country { code } citations { section } identifiers { code }
                    supports { project { id } roles contributions { id } } }
                  project(id: "centre") { participants { party { id } role citations { section } } } }
                """;
        Object before = this.graphQl.document(everything).execute().path("").entity(Object.class).get();
        run("""
                mergeOrganisations(input: {keep: "red-cross", keepVersion: 1, merge: "cruz-roja", mergeVersion: 2, reason: "The same"}) { id }""");
        String one = """
                {"id": "red-cross", "name": "Cruz Roja", "aliases": ["La Cruz"], "country": {"code": "CO"}, "citations": [{"section": "1"}, {"section": "2"}],
                 "identifiers": [{"code": "890201213-4"}], "supports": [{"project": {"id": "centre"}, "roles": ["HOSTING", "PARTNER"],
                   "contributions": [{"id": "cruz-roja-centre"}]}]}""";
        this.graphQl.document(everything.replace("language: \"en\"", "language: \"es\"")).execute()
            .path("cruz").matchesJson(one)
            .path("red").matchesJson(one)
            .path("project.participants").matchesJson("""
                    [{"party": {"id": "red-cross"}, "role": "HOSTING", "citations": []},
                     {"party": {"id": "red-cross"}, "role": "PARTNER", "citations": [{"section": "3"}]}]""");
        String entry = this.graphQl.document("{ history(id: \"red-cross\", first: 1) { id } }").execute().path("history[0].id").entity(String.class).get();
        run("undo(input: {entry: \"%s\"}) { id }".formatted(entry));
        assertThat(this.graphQl.document(everything).execute().path("").entity(Object.class).get()).isEqualTo(before);
        assertThat(errors("undo(input: {entry: \"%s\"}) { id }".formatted(entry))).singleElement()
            .satisfies(error -> assertThat(error.getMessage()).contains("is not allowed; one of which nothing was changed again;"));
    }

    @Test
    void whoListensIsToldOfEachChange() throws Exception {
        CompletableFuture<@Nullable List<Object>> told = this.graphQl
            .document("subscription { changed(types: [PROJECT]) { id type version entity { __typename } } }")
            .executeSubscription()
            .toFlux("changed", Object.class)
            .filter(change -> change.toString().contains("id=live"))
            .take(2)
            .collectList()
            .toFuture();
        run("""
                createProject(input: {id: "live", names: [{language: "en", text: "Live"}]}) { id }
                createTopic(input: {id: "live-topic", names: [{language: "en", text: "Live"}], vocabulary: LOCAL}) { id }
                updateProject(input: {id: "live", version: 1, names: [{language: "en", text: "Lively"}]}) { id }""");
        assertThat(told.get(20, TimeUnit.SECONDS)).hasToString(
                "[{id=live, type=PROJECT, version=1, entity={__typename=Project}}, {id=live, type=PROJECT, version=2, entity={__typename=Project}}]");
    }

    private GraphQlTester.Traversable run(String mutations) {
        return send(mutations).errors().verify();
    }

    private List<ResponseError> errors(String mutations) {
        List<ResponseError> errors = new ArrayList<>();
        send(mutations).errors().satisfy(errors::addAll);
        return errors;
    }

    private GraphQlTester.Response send(String mutations) {
        return this.graphQl.document("mutation { " + mutations + " }").execute();
    }

    private static <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        try (ExecutorService executor = new DelegatingSecurityContextExecutorService(Executors.newVirtualThreadPerTaskExecutor())) {
            List<Callable<T>> calls = IntStream.range(0, 32).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : executor.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

}
