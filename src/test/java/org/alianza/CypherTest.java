package org.alianza;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Notification;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/// The database knows every label, relationship type and property that our statements name.
@GraphTest
class CypherTest {

    private static final Pattern STATEMENT = Pattern.compile("(UNWIND|MATCH|OPTIONAL MATCH|CALL)\\s.*", Pattern.DOTALL);

    /// An alias in RETURN hides the variable of its name from ORDER BY.
    private static final Pattern NARROWED = Pattern.compile("\\b(\\w+) \\{ \\.(?!\\*)[^}]*} AS \\1\\b");

    @Autowired
    private Driver driver;

    static Stream<String> statements() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alianza")
            .stream()
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
            .map(CypherTest::text)
            .filter(text -> STATEMENT.matcher(text).matches() && text.contains("RETURN") && !text.contains("%s"))
            .sorted();
    }

    private static String text(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        }
        catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thereAreStatementsToLookAt() {
        assertThat(statements()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theDatabaseFindsNothingToWarnOf(String statement) {
        List<Notification> notifications = this.driver.executableQuery("EXPLAIN " + statement)
            .withParameters(Map.of("keys", List.of(), "id", "", "query", "", "labels", List.of(), "first", 1, "fingerprint", ""))
            .execute()
            .summary()
            .notifications();
        assertThat(notifications.stream()
            .filter(notification -> !notification.code().endsWith("ParameterNotProvided"))
            .map(Notification::description)).isEmpty();
        assertThat(NARROWED.matcher(statement).find()).isFalse();
    }

}
