package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.alianza.selection.Selections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

import static org.assertj.core.api.Assertions.assertThat;

/// The schema and the code agree, and every part of the schema is described.
@GraphTest
class SchemaTest {

    @Autowired
    private GraphQlSource source;

    @Autowired
    private SchemaInspection.Report report;

    @Test
    void everyFieldIsMappedAndNullnessAgrees() {
        SchemaReport mapped = this.report.schema();
        assertThat(mapped.unmappedFields()).isEmpty();
        assertThat(mapped.unmappedRegistrations()).isEmpty();
        assertThat(mapped.unmappedArguments()).isEmpty();
        assertThat(mapped.fieldNullnessErrors()).isEmpty();
        assertThat(mapped.argumentNullnessErrors()).isEmpty();
        assertThat(mapped.skippedTypes()).isSubsetOf(mapped.skippedTypes().stream().filter(SchemaTest::isReadAsSelected).toList());
    }

    /// Mutations of the graph answer with entities, which are looked at as answers of queries; these read what is selected.
    private static boolean isReadAsSelected(SchemaReport.SkippedType type) {
        return List.of("Mutation", "Query").contains(type.fieldCoordinates().getTypeName());
    }

    @Test
    void itIsToldHowEveryFieldOfEveryEntityIsRead(@Autowired Selections selections) {
        GraphQLSchema schema = this.source.schema();
        List<String> untold = new ArrayList<>();
        for (GraphQLObjectType type : schema.getImplementations((GraphQLInterfaceType) Objects.requireNonNull(schema.getType("Cited")))) {
            type.getFieldDefinitions()
                .stream()
                .filter(field -> !field.hasAppliedDirective("visible") && !selections.tell(type.getName(), field.getName(), schema))
                .forEach(field -> untold.add(type.getName() + "." + field.getName()));
        }
        assertThat(untold).allMatch(field -> field.matches("(Edge|Change|Finding)\\..*"));
    }

    @Test
    void everyTypeFieldArgumentAndValueIsDescribed() {
        List<String> silent = new ArrayList<>();
        GraphQLSchema schema = this.source.schema();
        schema.getAllTypesAsList()
            .stream()
            .filter(type -> !type.getName().startsWith("__"))
            .filter(type -> !List.of("String", "Int", "Float", "Boolean", "ID").contains(type.getName()))
            .forEach(type -> silent(type, silent));
        assertThat(silent).isEmpty();
    }

    /// No way to change the graph is left untried.
    @Test
    void everyMutationIsActedOutByATest() throws IOException {
        String tests = "";
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                tests += Files.readString(file);
            }
        }
        assertThat(Objects.requireNonNull(this.source.schema().getMutationType()).getFieldDefinitions())
            .extracting(GraphQLFieldDefinition::getName)
            .hasSizeGreaterThan(60)
            .allMatch(Pattern.compile("\\b(\\w+)\\(").matcher(tests).results().map(found -> found.group(1)).collect(Collectors.toSet())::contains);
    }

    private static void silent(GraphQLNamedType type, List<String> silent) {
        note(type.getDescription(), type.getName(), silent);
        switch (type) {
            case GraphQLFieldsContainer container -> container.getFieldDefinitions()
                .forEach(field -> silent(type.getName() + "." + field.getName(), field, silent));
            case GraphQLInputObjectType input -> input.getFieldDefinitions()
                .forEach(field -> note(field.getDescription(), type.getName() + "." + field.getName(), silent));
            case GraphQLEnumType values -> values.getValues()
                .forEach(value -> note(value.getDescription(), type.getName() + "." + value.getName(), silent));
            default -> {
            }
        }
    }

    private static void silent(String name, GraphQLFieldDefinition field, List<String> silent) {
        note(field.getDescription(), name, silent);
        field.getArguments()
            .forEach(argument -> note(argument.getDescription(), name + "(" + argument.getName() + ")", silent));
    }

    private static void note(@Nullable String description, String name, List<String> silent) {
        if (description == null || description.isBlank()) {
            silent.add(name);
        }
    }

}
