package org.alianza.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Writes a graph of any size as a data package, the same each time. Degrees are skewed: a few projects have many
/// supporters, one of them thousands. Beside it there are probes, alike in graphs of all sizes, so that a question
/// about one of them has an answer of the same size everywhere.
final class SyntheticGraph {

    /// Projects, cities and twice as many organisations with as much around them in every graph.
    static final int PROBES = 64;

    /// Supporters of such a project.
    private static final int PROBE_SUPPORTERS = 20;

    /// Agreements of such a city.
    private static final int PROBE_AGREEMENTS = 5;

    private static final int CITIES = 2_000;

    private static final int TOPICS = 20;

    private static final int ROWS_A_UNDER = 10;

    private static final long SEED = 20_190_630;

    /// The higher, the fewer have the most.
    private static final double SKEW = 2.5;

    private static final List<String> COUNTRIES = List.of("CO", "KR", "US", "CH", "DE", "GB", "BR", "PE", "MX", "EC");

    private static final List<String> WORDS = List.of("agua", "aire", "bicicleta", "camino", "cultura", "deporte", "energía", "escuela", "jardín", "luz",
            "mercado", "migración", "museo", "música", "parque", "puente", "río", "salud", "taller", "vivienda");

    private final SplittableRandom random = new SplittableRandom(SEED);

    private final Path folder;

    private final Size size;

    private SyntheticGraph(Path folder, Size size) {
        this.folder = folder;
        this.size = size;
    }

    /// Writes the package into a folder and returns the folder.
    static Path write(Path folder, Size size) throws IOException {
        Files.createDirectories(folder);
        SyntheticGraph graph = new SyntheticGraph(folder, size);
        graph.places();
        graph.parties();
        graph.projects();
        graph.agreements();
        graph.contributions();
        List<String> tables = List.of("cities", "topics", "organisations", "projects", "agreements", "parties", "participations", "contributions", "stages",
                "relations");
        Files.writeString(folder.resolve("datapackage.json"), tables.stream()
            .map(table -> "{\"name\": \"%1$s\", \"path\": \"%1$s.csv\"}".formatted(table))
            .collect(Collectors.joining(", ", "{\"name\": \"synthetic\", \"resources\": [", "]}")));
        return folder;
    }

    private void places() throws IOException {
        try (Rows cities = rows("cities", "id,name_es,country,latitude,longitude")) {
            for (int i = 0; i < CITIES; i++) {
                cities.add("city-%d,Ciudad %s %d,%s,%.4f,%.4f", i, word(i), i, country(i), this.random.nextDouble(-60, 70), this.random.nextDouble(-180, 180));
            }
            for (int i = 0; i < PROBES; i++) {
                cities.add("probe-city-%d,Sonda %d,CO,%d,%d", i, i, i % 10, -60 - i);
            }
        }
        try (Rows topics = rows("topics", "id,name_es,vocabulary")) {
            for (int i = 0; i < TOPICS; i++) {
                topics.add("topic-%d,Tema %s,LOCAL", i, word(i));
            }
        }
    }

    private void parties() throws IOException {
        try (Rows organisations = rows("organisations", "id,name_es,kind,country")) {
            for (int i = 0; i < this.size.organisations(); i++) {
                organisations.add("organisation-%d,Fundación %s %s %d,FOUNDATION,%s", i, word(i), word(i / 7), i, country(i));
            }
            for (int i = 0; i < 2 * PROBES; i++) {
                organisations.add("probe-organisation-%d,Sonda %d,FOUNDATION,CO", i, i);
            }
        }
    }

    private void projects() throws IOException {
        try (Rows projects = rows("projects", "id,name_es"); Rows relations = rows("relations", "id,subject,kind,object")) {
            for (int i = 0; i < this.size.projects(); i++) {
                projects.add("project-%d,Proyecto %s %s %d", i, word(i), word(i / 11), i);
                relations.add("project-%d-in,project-%d,LOCATED_IN,city-%d", i, i, skewed(CITIES));
                relations.add("project-%d-about,project-%d,ABOUT,topic-%d", i, i, i % TOPICS);
            }
            for (int i = 0; i < PROBES; i++) {
                projects.add("probe-project-%d,Sonda %d", i, i);
                relations.add("probe-project-%d-in,probe-project-%d,LOCATED_IN,probe-city-%d", i, i, i);
            }
            for (int i = 0; i < this.size.organisations(); i++) {
                relations.add("organisation-%d-seat,organisation-%d,SEATED_IN,city-%d", i, i, skewed(CITIES));
            }
            for (int i = 0; i < 2 * PROBES; i++) {
                relations.add("probe-organisation-%d-seat,probe-organisation-%d,SEATED_IN,probe-city-%d", i, i, i % PROBES);
            }
        }
    }

    private void agreements() throws IOException {
        try (Rows agreements = rows("agreements", "id,name_es,kind"); Rows parties = rows("parties", "id,party,agreement,role")) {
            for (int i = 0; i < this.size.agreements(); i++) {
                agreements.add("agreement-%d,Acuerdo %s %d,ALLIANCE", i, word(i), i);
                int city = skewed(CITIES);
                parties.add("agreement-%d-one,city-%d,agreement-%d,SIGNATORY", i, city, i);
                parties.add("agreement-%d-other,city-%d,agreement-%d,SIGNATORY", i, (city + 1 + this.random.nextInt(CITIES - 1)) % CITIES, i);
                parties.add("agreement-%d-third,organisation-%d,agreement-%d,SIGNATORY", i, skewed(this.size.organisations()), i);
            }
            for (int i = 0; i < PROBES * PROBE_AGREEMENTS; i++) {
                agreements.add("probe-agreement-%d,Sonda %d,ALLIANCE", i, i);
                parties.add("probe-agreement-%d-one,probe-city-%d,probe-agreement-%d,SIGNATORY", i, i % PROBES, i);
                parties.add("probe-agreement-%d-other,probe-city-%d,probe-agreement-%d,SIGNATORY", i, (i % PROBES + 1 + i / PROBES) % PROBES, i);
                parties.add("probe-agreement-%d-third,probe-organisation-%d,probe-agreement-%d,SIGNATORY", i, i % (2 * PROBES), i);
            }
        }
    }

    private void contributions() throws IOException {
        Set<Long> taking = new HashSet<>();
        try (Rows contributions = rows("contributions", "id,giver,project,agreement");
                Rows stages = rows("stages", "id,contribution,stage,since,kind,amount,currency");
                Rows participations = rows("participations", "id,party,project,role")) {
            for (int i = 0; i < this.size.contributions(); i++) {
                boolean hub = i < this.size.hub();
                String under = (i % ROWS_A_UNDER == 0) ? "agreement-" + i % this.size.agreements() : "";
                int giver = hub ? i : skewed(this.size.organisations());
                int project = hub ? 0 : skewed(this.size.projects());
                contributions.add("gift-%d,organisation-%d,project-%d,%s", i, giver, project, under);
                stage(stages, "gift-" + i, i);
                if (i % 2 == 0 && taking.add((long) giver * this.size.projects() + project)) {
                    participations.add("part-%d,organisation-%d,project-%d,DONATING", i, giver, project);
                }
            }
            for (int i = 0; i < PROBES * PROBE_SUPPORTERS; i++) {
                int giver = (i % PROBES * 3 + i / PROBES * 5) % (2 * PROBES);
                contributions.add("probe-gift-%d,probe-organisation-%d,probe-project-%d,", i, giver, i % PROBES);
                stage(stages, "probe-gift-" + i, i);
                participations.add("probe-part-%d,probe-organisation-%d,probe-project-%d,DONATING", i, giver, i % PROBES);
            }
        }
    }

    private static void stage(Rows stages, String gift, int i) throws IOException {
        stages.add("%s-delivered,%s,DELIVERED,2019-05-%02d,MONEY,%d.50,%s", gift, gift, 1 + i % 28, 1_000 + i, (i % 3 == 0) ? "USD" : "COP");
    }

    private int skewed(int of) {
        return (int) (of * Math.pow(this.random.nextDouble(), SKEW));
    }

    private static String word(int i) {
        return WORDS.get(i % WORDS.size());
    }

    private static String country(int i) {
        return COUNTRIES.get(i % COUNTRIES.size());
    }

    private Rows rows(String table, String header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(this.folder.resolve(table + ".csv"));
        out.write(header + "\n");
        return new Rows(out);
    }

    /// A table in the making.
    private record Rows(BufferedWriter out) implements AutoCloseable {

        @SuppressWarnings("AnnotateFormatMethod")
        void add(String row, Object... values) throws IOException {
            this.out.write(String.format(Locale.ROOT, row, values));
            this.out.write('\n');
        }

        @Override
        public void close() throws IOException {
            this.out.close();
        }

    }

}
