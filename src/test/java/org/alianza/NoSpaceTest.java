package org.alianza;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.alianza.account.Accounts;
import org.alianza.account.ApiKeys;
import org.alianza.account.Role;
import org.alianza.graph.SmallDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/// On a disk that is nearly full nothing is written, in words, and everything is read.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@Import(SmallDisk.class)
class NoSpaceTest {

    private static final String PASSWORD = "hormigas culonas 7";

    private static final String CREATE = "mutation { createTopic(input: {names: [{language: \"en\", text: \"Topic\"}], vocabulary: LOCAL}) { id } }";

    private static final String WORDS = "Nothing can be written now: 400 MB are free where the data is, and 500 MB have to be; reading goes on.";

    private static int count;

    @Autowired
    private SmallDisk disk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiKeys keys;

    @LocalServerPort
    private int port;

    private String name = "";

    private String key = "";

    @BeforeEach
    void somebody() {
        this.name = "editor." + count++;
        this.accounts.create(this.name, Role.ADMIN, PASSWORD);
        this.key = this.keys.create(this.name, "test", Role.ADMIN, Instant.now().plusSeconds(1000)).secret();
    }

    @AfterEach
    void room() {
        this.disk.leave(10_000);
    }

    @Test
    void nothingIsWrittenAndEverythingIsReadUntilThereIsRoom() {
        Visitor visitor = new Visitor(this.port);
        this.disk.leave(400);
        HttpResponse<String> refused = visitor.askWith(this.key, CREATE);
        assertThat(refused.body()).contains(WORDS, "\"code\":\"NO_SPACE\"").doesNotContain("Exception", "/");
        assertThat(visitor.askWith(this.key, "{ project(id: \"metrobici\") { name } }").body()).contains("Metrobici");
        this.disk.leave(600);
        assertThat(visitor.askWith(this.key, CREATE).body()).contains("\"createTopic\":{\"id\":");
    }

    /// To read one has to sign in.
    @Test
    void oneStillSignsInAndOut() {
        this.disk.leave(400);
        Visitor visitor = new Visitor(this.port);
        assertThat(Visitor.location(visitor.signIn(this.name, PASSWORD))).isEqualTo("/");
        assertThat(visitor.open("/projects").statusCode()).isEqualTo(200);
        this.disk.leave(200);
        assertThat(visitor.open("/projects").statusCode()).isEqualTo(200);
        assertThat(visitor.askWith(this.key, "{ projects { totalCount } }").statusCode()).isEqualTo(200);
    }

    @Test
    void filesAreRefusedToo() {
        this.disk.leave(400);
        Visitor visitor = new Visitor(this.port);
        HttpResponse<String> upload = visitor.upload(this.key, "/imports?name=topics.csv", "id,name_en,vocabulary\nx,X,LOCAL\n".getBytes(StandardCharsets.UTF_8),
                "Content-Type", "application/octet-stream");
        assertThat(upload.statusCode()).isEqualTo(507);
        assertThat(upload.body()).contains(WORDS, "\"code\":\"NO_SPACE\"");
        visitor.signIn(this.name, PASSWORD);
        HttpResponse<String> backup = visitor.form("/backups?lang=en", Map.of(), "X-XSRF-TOKEN", visitor.token(), "Accept", "text/html");
        assertThat(backup.statusCode()).isEqualTo(507);
        assertThat(backup.body()).contains("Nothing can be written now").doesNotContain("Exception");
    }

}
