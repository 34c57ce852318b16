package org.alianza.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.springframework.core.io.ClassPathResource;

/// A question that is put to both sides: `bench/NAME.graphql` to Alianza, `bench/NAME.cypher` to the baseline.
///
/// @param name of its files
/// @param graphQl the document
/// @param cypher one statement that returns the same as `data`
/// @param variables of the document, one after another; the statement takes them too
/// @param more what only the statement takes: what Alianza makes of the variables
record Question(String name, String graphQl, String cypher, List<Map<String, Object>> variables, List<Map<String, Object>> more) {

    private static final List<String> WORDS = List.of("bici", "salud", "agua", "puente", "museo", "taller", "música", "río");

    /// All of them.
    static List<Question> all() {
        IntFunction<Map<String, Object>> project = i -> Map.of("id", "probe-project-" + i);
        return List.of(of("supporters", project),
                of("co-supporters", i -> Map.of("id", "probe-organisation-" + i)),
                of("sister-cities", i -> Map.of("id", "probe-city-" + i)),
                of("page", i -> Map.of()),
                new Question("search", text("search.graphql"), text("search.cypher"), each(i -> Map.of("text", WORDS.get(i % WORDS.size()))), each(Question::lucene)),
                of("totals", project),
                of("map-links", i -> Map.of("id", "probe-city-" + i)),
                new Question("deep-page", text("deep-page.graphql"), text("deep-page.cypher"), each(i -> Map.of()), each(i -> Map.of("key", ""))),
                of("network", project),
                of("hub", "supporters", i -> Map.of("id", "project-0")),
                of("hub-network", "network", i -> Map.of("id", "project-0")),
                new Question("path", text("path.graphql"), text("path.cypher"),
                        each(i -> Map.of("from", "probe-organisation-" + i, "to", "probe-organisation-" + (i + SyntheticGraph.PROBES))), each(i -> Map.of())));
    }

    /// The same from a place of the list on.
    ///
    /// @param cursor of that place
    Question after(String cursor) {
        String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u0000", 2)[1];
        return new Question(this.name + "-10000", this.graphQl, this.cypher, each(i -> Map.of("after", cursor)), each(i -> Map.of("key", key)));
    }

    /// How it is asked: the documents of another, about something else.
    private static Question of(String name, String documents, IntFunction<Map<String, Object>> variables) {
        return new Question(name, text(documents + ".graphql"), text(documents + ".cypher"), each(variables), each(i -> Map.of()));
    }

    private static Question of(String name, IntFunction<Map<String, Object>> variables) {
        return of(name, name, variables);
    }

    private static List<Map<String, Object>> each(IntFunction<Map<String, Object>> one) {
        return IntStream.range(0, SyntheticGraph.PROBES).mapToObj(one).toList();
    }

    private static Map<String, Object> lucene(int i) {
        String word = WORDS.get(i % WORDS.size()).replace('ú', 'u').replace('í', 'i');
        return Map.of("lucene", "+(searchNames:%1$s^8 searchNames:%1$s*^4 searchText:%1$s^2 searchText:%1$s*)".formatted(word));
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("bench/" + file).getContentAsString(StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
