package org.alianza.api;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.DelegatingDataLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/// However fast or slow batches are, a question takes the same number of them.
class LevelsTest {

    private static final int TIMES = 30;

    private static final String SCHEMA = """
            type Query { project: Project, other: Project }
            type Project { name: String, here: Project, parts: [Project], partner: Project, funder: Project, partners: [Project] }
            """;

    private static final ExecutorService EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private final AtomicInteger batches = new AtomicInteger();

    private final DefaultBatchLoaderRegistry loaders = loaders();

    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA),
            RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("project", later(1)).dataFetcher("other", later(2)))
                .type("Project", type -> type.dataFetcher("name", environment -> "" + environment.getSource())
                    .dataFetcher("here", environment -> environment.getSource())
                    .dataFetcher("parts", environment -> IntStream.range(0, 20).map(i -> 20 * id(environment) + i).boxed().toList())
                    .dataFetcher("partner", loaded("partner"))
                    .dataFetcher("funder", loaded("funder"))
                    .dataFetcher("partners", loaded("partners")))
                .build()))
        .queryExecutionStrategy(new AnsweredStrategy(new SimpleDataFetcherExceptionHandler()))
        .instrumentation(new Levels.Instrumentation())
        .build();

    @AfterAll
    static void stop() {
        EXECUTOR.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { project { name } }                                                                      | 0
            { project { parts { partner { funder { name } } } } }                                     | 2
            { project { parts { partner { partner { partner { name } } } } } }                        | 3
            { project { parts { partners { partner { name } } funder { partner { name } } } } }       | 3
            { project { parts { partners { partner { name } } here { funder { partner { name } } } } } } | 4
            { project { parts { partner { name } } } other { parts { partner { name } } } }           | 1
            { project { partner { name } } other { parts { partner { name } funder { name } } } }     | 2
            """)
    void aQuestionTakesTheSameNumberOfBatchesEachTime(String question, int expected) {
        assertThat(IntStream.range(0, TIMES).map(time -> batchesOf(question)).distinct().boxed()).containsExactly(expected);
    }

    private int batchesOf(String question) {
        this.batches.set(0);
        DataLoaderRegistry held = new DataLoaderRegistry();
        ExecutionInput input = ExecutionInput.newExecutionInput(question).dataLoaderRegistry(held).build();
        DataLoaderRegistry registry = new DataLoaderRegistry();
        this.loaders.registerDataLoaders(registry, input.getGraphQLContext());
        registry.getDataLoadersMap().forEach((name, loader) -> held.register(name, new Held<>(loader)));
        ExecutionResult answer = this.graphQl.execute(input);
        assertThat(answer.getErrors()).isEmpty();
        return this.batches.get();
    }

    private DefaultBatchLoaderRegistry loaders() {
        DataLoaderOptions options = DataLoaderOptions.newOptions().setBatchLoaderScheduler(new Levels.Scheduler(EXECUTOR)).build();
        DefaultBatchLoaderRegistry registry = new DefaultBatchLoaderRegistry(() -> options);
        register(registry, "partner", id -> 10 * id + 1);
        register(registry, "funder", id -> 10 * id + 2);
        register(registry, "partners", id -> List.of(10 * id + 3, 10 * id + 4));
        return registry;
    }

    private void register(BatchLoaderRegistry registry, String name, Function<Integer, Object> value) {
        registry.<Integer, Object>forName(name).registerBatchLoader((ids, environment) -> {
            this.batches.incrementAndGet();
            pause();
            return Flux.fromIterable(ids).map(value);
        });
    }

    private static DataFetcher<Object> loaded(String loader) {
        return environment -> {
            pause();
            return Objects.requireNonNull(environment.<Integer, Object>getDataLoader(loader)).load(id(environment));
        };
    }

    private static Integer id(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Integer>getSource());
    }

    private static DataFetcher<Object> later(int id) {
        return environment -> CompletableFuture.supplyAsync(() -> id, EXECUTOR);
    }

    private static void pause() {
        if (ThreadLocalRandom.current().nextInt(8) == 0) {
            LockSupport.parkNanos(100_000);
        }
    }

    /// Whoever sends batches is held up now and then.
    private static final class Held<K, V> extends DelegatingDataLoader<K, V> {

        Held(DataLoader<K, V> loader) {
            super(loader);
        }

        @Override
        public CompletableFuture<List<V>> dispatch() {
            CompletableFuture<List<V>> answer = super.dispatch();
            pause();
            return answer;
        }

    }

}
