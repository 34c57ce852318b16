package org.alianza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// A test of pages in a real Chromium, where the public view is on. All such tests share one application.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/browser-data/${random.uuid}",
        "alianza.public-view=true", "alianza.limits.rate.account=0", "alianza.limits.rate.address=0",
        // On a busy machine, planning a statement for the first time may take longer than an answer should.
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@Tag("browser")
@interface BrowserTest {
}
