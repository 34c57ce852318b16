package org.alianza;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.alianza.account.Accounts;
import org.alianza.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.alianza.Visitor.data;
import static org.assertj.core.api.Assertions.assertThat;

/// The clock of the machine says what today is, and nothing else: what is asked as of a day, and as was known by
/// one, is told the same whenever it is asked.
@HttpTest
class ClockTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final List<String> ADDRESSES = List.of("/organisations.csv", "/projects.csv", "/agreements.csv", "/contributions.csv", "/supporters.csv",
            "/projects.iati.xml", "/projects.graphml", "/cities.geojson", "/map.geojson", "/statistics.csv", "/network.gexf",
            "/cities/pittsburgh/briefing.md");

    private static final String AS_OF = "?asOf=2020-06-30&knownBy=2025-12-31";

    private static final String QUESTION = """
            {
              projects(first: 50, asOf: "2020-06-30", knownBy: "2025-12-31") { nodes { name status } }
              dataQuality(first: 1000, asOf: "2020-06-30", knownBy: "2025-12-31") { rule entity { name } found }
            }
            """;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void whatIsAskedAsOfADayIsToldTheSameWhenever() {
        this.accounts.create("clock", Role.STAFF, PASSWORD);
        Map<String, String> now = told();
        this.clock.forward(Duration.ofDays(100));
        Map<String, String> later = told();
        assertThat(now).hasSize(ADDRESSES.size() + 1);
        now.forEach((what, text) -> assertThat(later.get(what)).as(what).isEqualTo(text));
    }

    private Map<String, String> told() {
        Visitor visitor = new Visitor(this.port);
        visitor.signIn("clock", PASSWORD);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("the question", data(visitor.ask(QUESTION)).toString());
        for (String address : ADDRESSES) {
            HttpResponse<byte[]> answer = visitor.fetch(address + AS_OF, "Accept-Language", "en");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            told.put(address, withoutMoments(new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return told;
    }

    /// When a file was made is told in it.
    private static String withoutMoments(String told) {
        return told.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "…").replaceAll("lastmodifieddate=\"[^\"]*\"", "…");
    }

}
