package org.alianza;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds after each bad request: it was refused as is written down, told nothing of what is inside, changed
/// nothing, and left Alianza alive.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
abstract class AttackContract {

    private final int port;

    private final Attacker attacker;

    private final Held held;

    private final Inside inside;

    private String counted = "";

    private String before = "";

    AttackContract(ApplicationContext application) {
        this.port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        this.attacker = new Attacker(this.port, application.getBean(Accounts.class), application.getBean(ApiKeys.class), application.getBean(MovableClock.class));
        this.held = new Held(application.getBean(Driver.class));
        this.inside = new Inside(this.attacker.secrets(), application.getBean(Neo4jConnectionDetails.class));
    }

    /// Whose attacks are tried, by the names of their files.
    abstract List<String> doors();

    Stream<Attack> attacks() {
        return doors().stream().flatMap(door -> Attack.on(door).stream());
    }

    @BeforeAll
    void whatIsHeld() {
        this.counted = this.held.counted();
        this.before = this.held.told();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsRefusedInWords(Attack attack) {
        Attack sent = attack.writtenOut(this.attacker.secrets());
        Attacker.Reply reply = this.attacker.send(sent);
        assertThat(reply.status()).as("%s: %s", sent.name(), reply.text()).isEqualTo(sent.status());
        assertThat(sent.says()).as(reply.text()).allMatch(reply.text()::contains);
        assertThat(sent.lacks()).as(reply.text()).noneMatch(reply.text()::contains);
        assertThat(this.inside.toldIn(reply.text(), sent)).as(sent.name()).isEmpty();
        if (sent.frames() == null) {
            assertThat(reply.text()).as(sent.name()).containsIgnoringCase("Content-Security-Policy: default-src 'none'");
        }
        if (!sent.found().isEmpty()) {
            assertThat(this.attacker.found(reply)).contains(sent.found());
        }
    }

    @AfterEach
    void theLogHoldsNeitherLinesOfTheirsNorFaultsOfOurs(CapturedOutput log) {
        assertThat(log.getAll().lines()).noneMatch(line -> line.contains(" ERROR ") || line.startsWith("\tat ") || line.startsWith("2026-01-01T"));
        assertThat(log.getAll()).doesNotContainPattern("[\\p{Cntrl}&&[^\n\t\u001B]]");
    }

    @AfterEach
    void aliveAndUnchanged() {
        assertThat(new Visitor(this.port).get("/actuator/health").body()).contains("\"status\":\"UP\"");
        HttpResponse<String> answer = this.attacker.ask(Role.VIEWER, "{ project(id: \"metrobici\") { name } }");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"project\":{\"name\":\"Metrobici\"}}}");
        assertThat(this.held.counted()).isEqualTo(this.counted);
    }

    @AfterAll
    void allOfItIsUnchanged() {
        assertThat(this.held.told()).isEqualTo(this.before);
    }

}
