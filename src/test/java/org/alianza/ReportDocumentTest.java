package org.alianza;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/// Our management report says what the office's own reports of 2019 say: every fact of them, in the part where it belongs.
@HttpTest
class ReportDocumentTest {

    private static final String PASSWORD = "hormigas culonas 7";

    /// Facts of June that September tells otherwise: by then these had moved on or were told with a sum.
    private static final List<String> MOVED_ON = List.of("Metrobici | Fundación Bavaria | prometido", "Metrobici | Ministerio de Transporte | prometido",
            "Metrobici | Universidad Industrial de Santander | gestionado", "Metrobici | Universidad Autónoma de Bucaramanga | gestionado");

    private static int count;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private Visitor staff = new Visitor(0);

    @BeforeEach
    void somebodyOfTheOffice() {
        String name = "reporter." + count++;
        this.accounts.create(name, Role.STAFF, PASSWORD);
        this.staff = new Visitor(this.port);
        this.staff.signIn(name, PASSWORD);
    }

    @Test
    void asKnownAtTheEndOfJuneItHoldsEveryFactOfTheFirstReport() throws IOException {
        Map<String, List<String>> report = report("to=2019-06-30&knownBy=2019-06-30");
        assertThat(facts("2019-06")).filteredOn(fact -> !holds(report, fact)).isEmpty();
    }

    @Test
    void asKnownAtTheEndOfSeptemberItHoldsEveryFactOfTheSecondReport() throws IOException {
        Map<String, List<String>> report = report("to=2019-09-30&knownBy=2019-09-30");
        List<String> facts = Stream.concat(facts("2019-06").stream().filter(fact -> !MOVED_ON.contains(fact)), facts("2019-09").stream()).toList();
        assertThat(facts).filteredOn(fact -> !holds(report, fact)).isEmpty();
    }

    @Test
    void juneDidNotKnowWhatSeptemberTellsOfGifts() throws IOException {
        Map<String, List<String>> report = report("to=2019-06-30&knownBy=2019-06-30");
        assertThat(facts("2019-09")).filteredOn(fact -> fact.matches(".* (100|120) bicicletas .*|.*Venezuela \\| 61|.*46646.*"))
            .hasSize(4).noneMatch(fact -> holds(report, fact));
    }

    @Test
    void aFactThatIsNotThereIsMissed() {
        Map<String, List<String>> report = report("to=2019-09-30&knownBy=2019-09-30");
        assertThat(holds(report, "Metrobici | Fundación Bavaria | 100 bicicletas | entregado")).isTrue();
        assertThat(holds(report, "Metrobici | Fundación Bavaria | 101 bicicletas | entregado")).isFalse();
        assertThat(holds(report, "C.A.S.A. | Fundación Bavaria | 100 bicicletas | entregado")).isFalse();
    }

    /// A line of the part has all of it, in this order.
    private static boolean holds(Map<String, List<String>> report, String fact) {
        String[] pieces = fact.split(" \\| ", -1);
        return report.getOrDefault(pieces[0], List.of()).stream().anyMatch(line -> {
            int at = 0;
            for (int i = 1; i < pieces.length; i++) {
                int found = line.indexOf(pieces[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + pieces[i].length();
            }
            return true;
        });
    }

    /// Lines by the heading they stand under, without marks and citations.
    private Map<String, List<String>> report(String query) {
        String text = new String(this.staff.fetch("/report.md?language=es&from=2019-01-01&" + query).body(), StandardCharsets.UTF_8);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        String heading = "";
        for (String line : text.replaceAll("\\s?\\\\\\[\\d+\\\\]", "").replace("*", "").replace("\\", "").replace("\u00a0", " ").lines().toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ ", "");
            }
            parts.computeIfAbsent(heading, unknown -> new ArrayList<>()).add(line);
        }
        return parts;
    }

    private static List<String> facts(String report) throws IOException {
        return new ClassPathResource("documents/facts-%s.txt".formatted(report)).getContentAsString(StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toList());
    }

}
