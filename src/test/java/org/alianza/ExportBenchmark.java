package org.alianza;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.alianza.graph.EarlyStart;
import org.neo4j.driver.Driver;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// How fast a list is handed out, and how much memory that takes: `ExportBenchmark COUNT FORMAT…`, on so many
/// contributions. Run it with the heap that is to be enough. Memory is what is left after a collection.
final class ExportBenchmark {

    private static final int AT_ONCE = 2000;

    private static final String AROUND = """
            CREATE (source:Entity:Source {id: 'report', name_es: 'Informe', byName: 'informe', searchNames: ' informe', published: '2019'})
            WITH source SET source += $known
            WITH count(*) AS done
            UNWIND range(0, 999) AS i
            CREATE (project:Entity:Project {id: 'project-' + i, name_es: 'Proyecto ' + i, byName: 'proyecto ' + i, searchNames: ' proyecto ' + i})
            SET project += $known
            CREATE (giver:Entity:Organisation {id: 'giver-' + i, name_es: 'Fundación ' + i, byName: 'fundacion ' + i, searchNames: ' fundacion ' + i,
              kind: 'FOUNDATION', country: 'CO'})
            SET giver += $known
            """;

    private static final String GIFTS = """
            MATCH (source:Source {id: 'report'})
            UNWIND range($from, $until) AS i
            MATCH (giver:Organisation {id: 'giver-' + (i % 1000)}), (project:Project {id: 'project-' + (i % 997)})
            CREATE (gift:Entity:Contribution {id: 'gift-' + i, byName: project.byName + giver.byName + i, searchNames: ''})
            SET gift += $known
            CREATE (giver)-[gives:GIVES {id: gift.id + ':gives'}]->(gift)-[to:TO {id: gift.id + ':to'}]->(project)
            SET gives += $known, to += $known
            CREATE (gift)-[:HAS_STAGE]->(stage:Stage {id: gift.id + '-delivered', stage: 'DELIVERED', since: '2019-05', kind: 'MONEY', amount: '1000.50',
              currency: 'COP', rank: 3})
            SET stage += $known
            CREATE (:Citation {id: gift.id + '-cited', claim: gift.id, statement_es: 'dado'})-[:FROM]->(source)
            """;

    private static final String KNOWN = "RETURN { knownFrom: date('0001-01-01'), holdsFrom: date('0001-01-01'), holdsUntil: date('9999-12-31') } AS known";

    private static final String OPEN = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'Contribution' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS open";

    private ExportBenchmark() {
    }

    static void main(String[] args) throws IOException {
        Path work = Files.createTempDirectory("export-benchmark");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Alianza.class).initializers(new EarlyStart())
            .run("--alianza.data=" + work.resolve("data"), "--alianza.seed=", "--server.port=0", "--alianza.public-view=true")) {
            String server = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
            Driver driver = context.getBean(Driver.class);
            fill(driver, Integer.parseInt(args[0]));
            for (String format : List.of(args).subList(1, args.length)) {
                measure(server + "/contributions." + format);
            }
            leave(server + "/contributions.csv", driver);
        }
    }

    private static void fill(Driver driver, int count) {
        Map<String, Object> known = driver.executableQuery(KNOWN).execute().records().getFirst().get("known").asMap();
        driver.executableQuery(AROUND).withParameters(Map.of("known", known)).execute();
        for (int from = 0; from < count; from += AT_ONCE) {
            driver.executableQuery(GIFTS).withParameters(Map.of("known", known, "from", from, "until", Math.min(count, from + AT_ONCE) - 1)).execute();
        }
        driver.executableQuery("CALL db.awaitIndexes(300)").execute();
    }

    /// Reads a file, and looks at the heap each time some megabytes have come.
    private static void measure(String address) throws IOException {
        long before = used();
        long most = before;
        long start = System.nanoTime();
        HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setReadTimeout(Math.toIntExact(Duration.ofMinutes(10).toMillis()));
        long size = 0;
        try (InputStream in = connection.getInputStream()) {
            byte[] piece = new byte[1 << 16];
            size += in.read(piece, 0, 1);
            long first = System.nanoTime() - start;
            long next = 1 << 20;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > next) {
                    most = Math.max(most, used());
                    next += 1 << 23;
                }
            }
            System.out.printf("%s: first byte after %d ms, %d MB in %.1f s, heap from %d to at most %d MB%n", address, first / 1_000_000, size >> 20,
                    (System.nanoTime() - start) / 1e9, before >> 20, most >> 20);
        }
    }

    /// Hangs up after the first byte, and waits for the database to let go.
    private static void leave(String address, Driver driver) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.getInputStream().read();
        connection.disconnect();
        long start = System.nanoTime();
        while (driver.executableQuery(OPEN).execute().records().getFirst().get("open").asInt() > 0) {
            Thread.onSpinWait();
        }
        System.out.printf("cursor closed %d ms after the client left%n", (System.nanoTime() - start) / 1_000_000);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

}
