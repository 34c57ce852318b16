package org.alianza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/// A test of the whole application with the seed loaded, on the embedded database or, with
/// `-Pcontainers`, on a Neo4j server in a container. All such tests share one application, and ask as an
/// administrator unless they say otherwise.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = { "alianza.data=target/test-data/${random.uuid}",
        // On a busy machine, planning a statement for the first time may take longer than an answer should.
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s",
        // All of them ask by one account, more than anybody within a minute.
        "alianza.limits.rate.account=0" })
@AutoConfigureGraphQlTester
@Tag("database")
@WithMockUser(roles = "ADMIN")
@Import({ TestDatabase.class, SchemaInspection.class })
public @interface GraphTest {
}
