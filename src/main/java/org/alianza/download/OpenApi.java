package org.alianza.download;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Describes to programs the addresses at which files are handed out and taken in, in Spanish or English: OpenAPI at
/// `/openapi.json`. Whatever is asked as GraphQL describes itself.
@Component
class OpenApi implements OpenApiLocaleCustomizer {

    private static final String PROBLEM = "application/problem+json";

    private static final Map<String, String> REFUSALS = Map.of("400", "wrong", "401", "anonymous", "403", "denied", "404", "nothing", "429", "often", "503",
            "late");

    private final Contract contract;

    private final MessageSource messages;

    OpenApi(Contract contract, MessageSource messages) {
        this.contract = contract;
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api, Locale language) {
        Words words = key -> this.messages.getMessage("openapi." + key, null, language);
        api.info(new Info().title("Alianza").version("1").description(words.of("about")));
        api.components(new Components().addSecuritySchemes("key", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
            .description(words.of("key"))));
        api.security(List.of(new SecurityRequirement(), new SecurityRequirement().addList("key")));
        Paths paths = new Paths();
        for (Table<?> table : Rooms.ALL) {
            String title = this.messages.getMessage("download." + table.room(), null, language);
            paths.addPathItem("/%s.{format}".formatted(table.room()), get("%s: %s".formatted(title, words.of("list")), table.formats(),
                    of(words, table.formats(), filters(table, words), texts(words, "orderBy", "direction", "first", "after", "language", "hops", "kinds"), dates(words)), words));
            paths.addPathItem("/%s/{id}.{format}".formatted(table.room()), get("%s: %s".formatted(title, words.of("entity")), table.formats(),
                    of(words, table.formats(), Stream.of(path("id", words)), texts(words, "language", "hops", "kinds"), dates(words)), words));
        }
        paths.addPathItem("/network.{format}", get(words.of("network"), DownloadEndpoint.NETWORKS, of(words, DownloadEndpoint.NETWORKS,
                texts(words, "id", "text", "types", "country", "topic", "relatedTo", "source"), texts(words, "language", "hops", "kinds"), dates(words)), words));
        others(paths, words);
        api.paths(paths);
    }

    /// What other rooms hand out and take in.
    private static void others(Paths paths, Words words) {
        table(paths, "/changes", "changes", words, Stream.of(told("from", "earlier", words), told("to", "later", words)));
        table(paths, "/data-quality", "data-quality", words, dates(words));
        table(paths, "/search", "search", words, Stream.concat(texts(words, "q", "types"), dates(words)));
        table(paths, "/statistics", "statistics", words, dates(words));
        table(paths, "/supporters", "supporters", words, dates(words));
        for (String of : List.of("links", "places")) {
            table(paths, "/map/" + of, "map-" + of, words,
                    Stream.concat(texts(words, "about", "kinds", "topics", "statuses", "countries"), dates(words)));
        }
        for (String of : List.of("nodes", "edges")) {
            Stream<Parameter> parties = Stream.of(told("from", "one", words), told("to", "other", words));
            table(paths, "/network/" + of, "network-" + of, words,
                    Stream.of(texts(words, "id", "hops", "kinds", "open", "limit"), parties, dates(words)).flatMap(some -> some));
        }
        paths.addPathItem("/map.geojson", get(words.of("map"), List.of(Format.GEO_JSON),
                Stream.concat(texts(words, "kinds", "topics", "bbox", "language"), dates(words)).toList(), words));
        for (String extension : List.of("zip", "xlsx")) {
            String type = extension.equals("zip") ? "application/zip" : Format.XLSX.type();
            paths.addPathItem("/exports/graph." + extension, new PathItem().get(operation(words.of("graph"), words, List.of(type))));
        }
        RequestBody file = new RequestBody().required(true).content(content(List.of("application/octet-stream")));
        paths.addPathItem("/imports", new PathItem().post(operation(words.of("import"), words, List.of("application/json"))
            .addParametersItem(text("name", words).required(true)).requestBody(file)));
        paths.addPathItem("/imports/{id}/refused.xlsx", new PathItem().get(operation(words.of("refused"), words, List.of(Format.XLSX.type()))
            .addParametersItem(path("id", words))));
    }

    private static void table(Paths paths, String path, String name, Words words, Stream<Parameter> parameters) {
        paths.addPathItem(path + ".{format}", get(words.of(name), PageTables.FORMATS,
                of(words, PageTables.FORMATS, parameters, Stream.of(), Stream.of()), words));
    }

    private static PathItem get(String summary, List<Format> formats, List<Parameter> parameters, Words words) {
        Operation operation = operation(summary, words, formats.stream().map(Format::type).distinct().toList());
        parameters.forEach(operation::addParametersItem);
        return new PathItem().get(operation);
    }

    private static Operation operation(String summary, Words words, List<String> types) {
        ApiResponses responses = new ApiResponses().addApiResponse("200", new ApiResponse().description(words.of("file")).content(content(types)));
        REFUSALS.entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .forEach(refusal -> responses.addApiResponse(refusal.getKey(),
                    new ApiResponse().description(words.of(refusal.getValue())).content(content(List.of(PROBLEM)))));
        return new Operation().summary(summary).responses(responses);
    }

    private static Content content(List<String> types) {
        Content content = new Content();
        types.forEach(type -> content.addMediaType(type, new MediaType()));
        return content;
    }

    private static List<Parameter> of(Words words, List<Format> formats, Stream<Parameter> first, Stream<Parameter> then, Stream<Parameter> last) {
        StringSchema schema = new StringSchema();
        formats.forEach(format -> schema.addEnumItem(format.extension()));
        return Stream.of(Stream.of(path("format", words).schema(schema)), first, then, last).flatMap(all -> all).toList();
    }

    private Stream<Parameter> filters(Table<?> table, Words words) {
        return this.contract.filter(table.type().label()).entrySet().stream().flatMap(field -> {
            if (field.getKey().equals("during")) {
                return Stream.of(day("from", words), day("until", words));
            }
            StringSchema values = new StringSchema();
            field.getValue().forEach(values::addEnumItem);
            Schema<?> schema = field.getKey().equals("text") ? values : new ArraySchema().items(values);
            return Stream.of(text(field.getKey(), words).schema(schema).style(field.getKey().equals("text") ? null : Parameter.StyleEnum.FORM)
                .explode(field.getKey().equals("text") ? null : false));
        });
    }

    private static Stream<Parameter> dates(Words words) {
        return Stream.of(day("asOf", words), day("knownBy", words));
    }

    private static Stream<Parameter> texts(Words words, String... names) {
        return Stream.of(names).map(name -> text(name, words));
    }

    private static Parameter day(String name, Words words) {
        return text(name, words).schema(new StringSchema().format("date"));
    }

    private static Parameter text(String name, Words words) {
        return told(name, name, words);
    }

    /// A parameter that means something else elsewhere.
    private static Parameter told(String name, String meaning, Words words) {
        return new Parameter().name(name).in("query").description(words.of("parameter." + meaning)).schema(new StringSchema());
    }

    private static Parameter path(String name, Words words) {
        return text(name, words).in("path").required(true);
    }

    /// What is said, in the reader's language.
    private interface Words {

        String of(String key);

    }

}
