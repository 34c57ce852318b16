package org.alianza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;


import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// As [HttpTest], with the public view on and accounts that an identity provider keeps, beside those kept here.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "alianza.data=target/test-data/${random.uuid}",
        "alianza.public-view=true", "alianza.accounts.roles-claim=realm_access.roles", "alianza.accounts.roles.editor=oficina-editores",
        "alianza.limits.database.time=60s", "alianza.limits.request.time=60s" })
@ContextConfiguration(initializers = IdentityProvider.Configuration.class)
@Import({ TestDatabase.class, MovableClock.class })
public @interface PublicTest {
}
