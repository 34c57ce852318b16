package org.alianza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;


import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/// A test of the whole application as it is met over HTTP, where signing in is for real. All such tests share
/// one application, and a [Visitor] is told from the others by an address of its own.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "alianza.data=target/test-data/${random.uuid}", "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@Import({ TestDatabase.class, MovableClock.class })
public @interface HttpTest {
}
