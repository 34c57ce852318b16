package org.alianza;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/// The audits of `graphql-http`, asked with a key: all that a server must, should and may do by GraphQL over HTTP,
/// but answer by GET, which it may.
@HttpTest
class OverHttpTest {

    private static final Path AUDITS = Path.of("src", "main", "frontend", "audits.mjs");

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Test
    void allThatMustAndShouldBeIs() throws IOException, InterruptedException {
        this.accounts.create("auditor", Role.VIEWER, "hormigas culonas 7");
        ProcessBuilder node = new ProcessBuilder("node", AUDITS.toString(), "http://localhost:%d/graphql".formatted(this.port)).redirectErrorStream(true);
        node.environment().put("KEY", this.keys.create("auditor", "audits", Role.VIEWER, this.clock.instant().plusSeconds(1000)).secret());
        Process process = node.start();
        List<String> audits = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", audits)).isZero();
        assertThat(audits).hasSize(61);
        assertThat(audits).filteredOn(audit -> !audit.startsWith("ok ")).allSatisfy(audit -> assertThat(audit).contains(" MAY ").contains(" GET"));
    }

}
