package org.alianza;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.ContextConfiguration;

/// A test of an office that begins with little and keeps its graph itself: Lucía, an editor, is asked to
/// record what happens. All such tests share one application.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(properties = { "alianza.data=target/test-data/${random.uuid}", "alianza.limits.database.time=60s", "alianza.limits.request.time=60s",
        "alianza.limits.rate.account=0" })
@ContextConfiguration(initializers = OfficeTest.Begun.class)
@AutoConfigureGraphQlTester
@Tag("database")
@WithMockUser(username = "lucía", roles = "EDITOR")
@Import(TestDatabase.class)
@interface OfficeTest {

    /// With what it begins.
    final class Begun implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Path FOLDER = Path.of("target/office");

        private static final SmallPackage OFFICE = SmallPackage.of("""
                units
                id,name_es,name_en
                bicycles,bicicletas,bicycles

                cities
                id,name_es,country,latitude,longitude
                city,Ciudad,CO,7.1,-73.1
                far,Lejana,KR,36,128

                organisations
                id,name_es,kind,country
                office,Oficina,LOCAL_GOVERNMENT,CO
                giver,Fundación,FOUNDATION,CO

                projects
                id,name_es
                works,Obra

                sources
                id,name_es,publisher,period_from,period_until,published,language
                minutes,Acta,office,2020-01,2020-03,2020-04-01,es
                """);

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("alianza.seed=" + OFFICE.write(FOLDER)).applyTo(context);
        }

    }

}
