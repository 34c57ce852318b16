package org.alianza;

import java.net.http.HttpResponse;
import java.time.Instant;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// What an operator sees of a running Alianza, and does not see.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/test-data/${random.uuid}",
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s", "alianza.watch.slow=1ms" })
@ExtendWith(OutputCaptureExtension.class)
class WatchTest {

    private static int count;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @LocalServerPort
    private int port;

    private String key = "";

    @BeforeEach
    void anAdministrator() {
        String name = "operator." + count++;
        this.accounts.create(name, Role.ADMIN, "hormigas culonas 7");
        this.key = this.keys.create(name, "test", Role.ADMIN, Instant.now().plusSeconds(1000)).secret();
    }

    @Test
    void whatTookLongIsToldWithoutWhatItWasAbout(CapturedOutput output) {
        Visitor visitor = new Visitor(this.port);
        HttpResponse<String> answer = visitor.askWith(this.key, "query Wanted { search(text: \"metrobici secreto\") { score } }");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(output.getOut()).containsPattern("\\[" + id + "] .*Slow: query Wanted of search took \\d+ ms: OK").doesNotContain("secreto", this.key);
    }

    /// Whoever is no proxy names no request.
    @Test
    void eachRequestHasAnIdOfItsOwn() {
        Visitor visitor = new Visitor(this.port);
        HttpResponse<String> one = visitor.get("/sign-in", "X-Request-Id", "forged-by-somebody");
        HttpResponse<String> other = visitor.get("/nowhere");
        assertThat(one.headers().firstValue("X-Request-Id")).hasValueSatisfying(id -> assertThat(id).hasSize(36));
        assertThat(other.headers().firstValue("X-Request-Id")).isPresent().isNotEqualTo(one.headers().firstValue("X-Request-Id"));
    }

    @Test
    void questionsAreMeasuredByWhatTheyAskForAndWhatCameOfThem() {
        Visitor visitor = new Visitor(this.port);
        visitor.askWith(this.key, "{ projects(first: 1) { totalCount } }");
        visitor.askWith(this.key, "{ projects(first: 100000) { totalCount } }");
        visitor.askWith(this.key, "{ me { name } topics(first: 1) { totalCount } }");
        String told = visitor.get("/actuator/prometheus", "Authorization", "Bearer " + this.key).body();
        assertThat(told).contains("alianza_graphql_questions_seconds_count{field=\"projects\",outcome=\"OK\",type=\"query\"}",
                "alianza_graphql_questions_seconds_count{field=\"several\",outcome=\"OK\",type=\"query\"}", "alianza_graph_statements_seconds_count", "alianza_graph_transactions 0.0",
                "alianza_limits_exceeded_total{limit=\"page size\"}", "alianza_imports_running 0.0", "alianza_backups_latest_seconds",
                "jvm_memory_used_bytes", "http_server_requests_seconds_count");
        assertThat(new Visitor(this.port).get("/actuator/prometheus").statusCode()).isIn(302, 401);
        assertThat(visitor.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

}
