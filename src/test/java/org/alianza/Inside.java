package org.alianza;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.neo4j.driver.internal.security.InternalAuthToken;

import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;

/// What no answer may tell: classes, places on the machine, what the database is asked, and secrets.
final class Inside {

    private static final List<Pattern> WORKINGS = Stream.of("\\b(?:org\\.(?:alianza|springframework|neo4j|apache|thymeleaf|hibernate|slf4j)"
            + "|java\\.(?:lang|util|io|net|nio|time)|jakarta\\.\\w+|graphql\\.[a-z]+\\.[A-Z]|tools\\.jackson|com\\.fasterxml|reactor\\.core)[\\w.$]*",
            "\\b\\w*(?:Exception|Error)\\b(?=:| at )", "\\tat ", "Caused by", "\\bApache Tomcat\\S*", "\\(?\\w+\\.java:\\d+\\)?",
            "\\b(?:OPTIONAL )?MATCH \\(", "\\bUNWIND \\$?\\w+", "\\bDETACH DELETE\\b", "\\bNeo\\.\\w+Error\\S*", "\\bbolt://\\S*", "\\bfile:/\\S*")
        .map(Pattern::compile)
        .toList();

    private static final List<String> PLACES = Stream.of("user.dir", "user.home", "java.io.tmpdir", "java.home").map(System::getProperty)
        .map(place -> place + "/").toList();

    private final List<String> secrets = new ArrayList<>(List.of(Attacker.PASSWORD, "test-data/", "neo4j-password", "administrator-password"));

    Inside(Map<String, String> secrets, Neo4jConnectionDetails database) {
        secrets.forEach((name, secret) -> {
            if (!name.equals("port")) {
                this.secrets.add(secret);
            }
        });
        if (database.getAuthToken() instanceof InternalAuthToken token) {
            this.secrets.add(Objects.requireNonNull(token.toMap().get("credentials")).asString());
        }
        this.secrets.addAll(PLACES);
    }

    /// What of it an answer tells that was not sent.
    List<String> toldIn(String answer, Attack attack) {
        String sent = String.valueOf(attack.ask()) + attack.variables() + attack.to() + attack.body() + attack.form() + attack.raw() + attack.frames();
        return Stream.concat(this.secrets.stream().filter(answer::contains),
                WORKINGS.stream().flatMap(pattern -> pattern.matcher(answer).results().map(MatchResult::group)))
            .filter(told -> !sent.contains(told))
            .toList();
    }

}
