package org.alianza;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

import org.alianza.account.Account;
import org.alianza.account.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.alianza.Visitor.data;
import static org.alianza.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

/// What the one who starts Alianza for the first time is told, and what it refuses to start with.
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Path DATA = Path.of("target", "test-data", "first-start-" + ProcessHandle.current().pid());

    private static final Path FILE = DATA.resolve("administrator-password");

    @Test
    void theFirstStartMakesAnAdministratorWhoseFileGoesWithThePassword(CapturedOutput output) throws IOException {
        String password;
        try (ConfigurableApplicationContext alianza = start()) {
            assertThat(alianza.isRunning()).isTrue();
            password = Files.readString(FILE).strip();
            assertThat(password).matches("[A-Za-z0-9_-]{24}");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE))).isEqualTo("rw-------");
            assertThat(output).contains("Sign-in  administrator, its password in " + FILE).doesNotContain(password);
        }
        try (ConfigurableApplicationContext again = start()) {
            assertThat(Files.readString(FILE).strip()).isEqualTo(password);
            assertThat(again.getBean(Accounts.class).all()).extracting(Account::name).containsExactly("administrator");
            Visitor visitor = new Visitor(port(again));
            assertThat(location(visitor.signIn("administrator", password))).isEqualTo("/");
            assertThat(data(visitor.ask("mutation { changePassword(current: \"%s\", new: \"murciélagos 2026\") { name } }".formatted(password))))
                .hasToString("{\"changePassword\":{\"name\":\"administrator\"}}");
            assertThat(FILE).doesNotExist();
        }
        try (ConfigurableApplicationContext later = start()) {
            assertThat(FILE).doesNotExist();
            assertThat(output.getOut().lines().filter(line -> line.startsWith("Sign-in"))).last().isEqualTo("Sign-in  needed for everything");
            assertThat(location(new Visitor(port(later)).signIn("administrator", "murciélagos 2026"))).isEqualTo("/");
        }
        assertThat(output).doesNotContain(password, "murciélagos 2026");
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Alianza.class).run("--alianza.data=" + DATA, "--alianza.seed=", "--server.port=0");
    }

    private static int port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer()).getPort();
    }

}
