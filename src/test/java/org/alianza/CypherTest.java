package org.alianza;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.GqlStatusObject;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import static org.assertj.core.api.Assertions.assertThat;

/// The database knows every label, relationship type and property that our statements name.
@GraphTest
class CypherTest {

    private static final Pattern STATEMENT = Pattern.compile("(CYPHER|UNWIND|MATCH|OPTIONAL MATCH|WITH \\$|CALL \\(\\)|CALL db).*", Pattern.DOTALL);

    /// An alias in RETURN hides the variable of its name from ORDER BY.
    private static final Pattern NARROWED = Pattern.compile("\\b(\\w+) \\{ \\.(?!\\*)[^}]*} AS \\1\\b");

    /// Parts of statements have variables that get their names when they are put together.
    private static final Pattern PART = Pattern.compile("@\\w");

    /// A part of statements rather than one.
    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d+\\$)?[sd]");

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private static final LocalDate TODAY = LocalDate.of(2019, 10, 31);

    @Autowired
    private Driver driver;

    @Autowired
    private GraphQlTester graphQl;

    static Stream<String> statements() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alianza")
            .stream()
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
            .map(CypherTest::text)
            .filter(text -> STATEMENT.matcher(text).matches() && text.contains("RETURN") && !PLACEHOLDER.matcher(text).find() && !PART.matcher(text).find())
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

    /// No program has a key yet.
    @BeforeEach
    void somebodyHadAKey() {
        this.driver.executableQuery("""
                MATCH (account:Account {name: 'administrator'})
                CREATE (account)-[:HOLDS]->(key:ApiKey {id: '', name: '', hash: '', role: '', createdAt: '', expiresAt: '',
                  lastUsedAt: '', revoked: true})
                SET account.checkedAt = ''
                REMOVE account.checkedAt
                DETACH DELETE key
                """).execute();
    }

    /// Nobody has handed in a file yet.
    @BeforeEach
    void somebodyHandedInAFile() {
        this.driver.executableQuery("CREATE (file:Import {id: '', receivedAt: '', state: ''}) DELETE file").execute();
    }

    /// No instance has needed yet what they share.
    @BeforeEach
    void instancesSharedSomething() {
        this.driver.executableQuery("""
                CREATE (secret:Secret {name: '', value: ''}), (visit:Visit {hash: '', createdAt: 0, accessedAt: 0, expiresAt: 0, idle: 0, contents: ''}),
                  (attempt:Attempt {key: '', wrong: 0, until: 0, expiresAt: 0, turn: true}), (tab:Tab {who: '', points: 0.0, at: 0, expiresAt: 0}),
                  (lease:Lease {name: '', holder: '', until: 0}),
                  (file:Import {id: '', holder: '', until: 0, cancelled: true, secondsLeft: 0})
                DELETE secret, visit, attempt, tab, lease, file
                """).execute();
    }

    /// Nothing has been restored yet.
    @BeforeEach
    void somethingWasRestored() {
        this.driver.executableQuery("CREATE (restoring:Restoring {file: ''}), (restored:Restored {restoredId: ''}) DELETE restoring, restored").execute();
    }

    /// Nobody has recorded a contact yet, nor merged parties.
    @BeforeEach
    void somebodyWasAContact() {
        this.driver.executableQuery("""
                MATCH (source:Source) WITH source LIMIT 1
                MATCH (entity:Entity {id: 'metrobici'})
                CREATE (source)<-[:TOLD_BY]-(contact:Contact {id: '', name: '', emailKey: '', searchName: '', byName: '', expires: date()})
                CREATE (contact)-[:AT {formerly: ['']}]->(entity)
                DETACH DELETE contact
                """).execute();
    }

    /// The seed has never renamed anything, and nothing in it has ended.
    @BeforeEach
    void somethingHadAnotherIdAndSomethingEnded() {
        this.driver.executableQuery("""
                MATCH (entity:Entity {id: 'metrobici'})
                MERGE (former:FormerId {id: 'piloto-metrobici'})
                MERGE (former)-[:NOW]->(entity)
                SET former.until = '2019'
                REMOVE former.until
                """).execute();
    }

    /// Others read the same graph.
    @AfterEach
    void nothingHadAnotherId() {
        this.driver.executableQuery("MATCH (former:FormerId {id: 'piloto-metrobici'}) DETACH DELETE former").execute();
    }

    @Test
    void anIdOfBeforeKeepsAnswering() {
        this.graphQl.document("{ node(id: \"piloto-metrobici\") { id } project(id: \"piloto-metrobici\") { name } }")
            .execute()
            .path("node.id")
            .entity(String.class)
            .isEqualTo("metrobici")
            .path("project.name")
            .entity(String.class)
            .isEqualTo("Metrobici");
    }

    @Test
    void thereAreStatementsToLookAt() {
        assertThat(statements()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void theDatabaseFindsNothingToWarnOf(String statement) {
        Stream<String> warnings = this.driver.executableQuery("EXPLAIN " + statement)
            .withParameters(parameters(statement))
            .execute()
            .summary()
            .gqlStatusObjects()
            .stream()
            .filter(GqlNotification.class::isInstance)
            .map(GqlStatusObject::statusDescription);
        assertThat(warnings).isEmpty();
        assertThat(NARROWED.matcher(statement).find()).isFalse();
    }

    private static Map<String, Object> parameters(String statement) {
        return PARAMETER.matcher(statement).results().map(parameter -> parameter.group(1)).distinct()
            .collect(Collectors.toMap(Function.identity(), name -> switch (name) {
                case "asOf", "knownBy", "now", "expiresAt", "since", "until", "from", "to", "staleBefore", "today" -> TODAY;
                case "first", "most", "scanned", "room" -> 1;
                case "type" -> -1;
                case "anyTopic", "everywhere" -> true;
                case "changes" -> Map.of("role", "STAFF", "disabled", true);
                case "contact", "found" -> Map.of("id", "");
                case "id", "name", "query", "fingerprint", "claim", "afterName", "afterClaim",
                    "after", "email", "kept", "merged", "source" -> "";
                default -> List.of();
            }));
    }

}
