package org.alianza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// A test of files that are handed in over HTTP, into a graph that is empty at first. All such tests share one
/// application.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/test-data/${random.uuid}",
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s", "alianza.imports.size=2MB", "alianza.seed=",
        "alianza.limits.rate.account=0", "alianza.limits.rate.address=0" })
@Tag("database")
@Import({ TestDatabase.class, MovableClock.class })
public @interface IntakeTest {
}
