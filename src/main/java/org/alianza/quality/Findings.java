package org.alianza.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.alianza.fact.Moment;
import org.alianza.fact.Problem;
import org.alianza.fact.Properties;
import org.alianza.graph.Graph;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/// Runs the rules that are asked for, one statement each. Each rule reads no more than is asked for and
/// goes on where the last answer ended, so that however much is wrong an answer stays small.
@Component
class Findings {

    /// A claim of no name stands for any; null would make the database plan each statement twice.
    private static final String ANY = "";

    private final Graph graph;

    private final List<Rule> rules;

    Findings(Graph graph, List<Rule> rules) {
        this.graph = graph;
        this.rules = rules.stream().sorted(Comparator.comparing(Rule::severity).thenComparing(Rule::code)).toList();
    }

    /// The first findings, by severity, rule, name and id.
    ///
    /// @throws Problem if the question goes on after a finding that is not there
    List<Finding> of(Question question, Moment at) {
        if (question.entities() != null && question.entities().isEmpty()) {
            return List.of();
        }
        List<Rule> asked = this.rules.stream().filter(question::asksFor).toList();
        if (question.after() == null) {
            return found(asked, question, null, at);
        }
        Finding last = find(question.after(), asked, question, at);
        List<Rule> next = asked.stream().dropWhile(rule -> rule.code() != last.rule()).toList();
        return found(next, question, last, at);
    }

    private List<Finding> found(List<Rule> asked, Question question, @Nullable Finding last, Moment at) {
        List<Finding> found = new ArrayList<>();
        for (Rule rule : asked) {
            found.addAll(of(rule, question, (last != null && last.rule() == rule.code()) ? last : null, ANY, at));
        }
        return found.stream().limit(question.first()).toList();
    }

    private Finding find(String id, List<Rule> asked, Question question, Moment at) {
        return asked.stream()
            .filter(rule -> id.startsWith(rule.code() + ":"))
            .flatMap(rule -> of(rule, question, null, id.substring(rule.code().name().length()), at).stream())
            .findFirst()
            .orElseThrow(() -> Problem.invalid("after", id, "the id of a finding of this question"));
    }

    private List<Finding> of(Rule rule, Question question, @Nullable Finding last, String claim, Moment at) {
        Map<String, Object> parameters = new HashMap<>(rule.parameters(at));
        parameters.putAll(Map.of("asOf", at.asOf(), "knownBy", at.knownBy(), "first", question.first(), "claim", claim));
        parameters.put("entities", Objects.requireNonNullElse(question.entities(), List.of()));
        parameters.put("afterName", (last != null) ? last.name() : "");
        parameters.put("afterClaim", (last != null) ? last.claim() : "");
        return this.graph.rows(rule.statement(), parameters).stream().map(row -> new Properties(row.asMap())).flatMap(
                row -> rule.judge(row.map("said")).stream().map(judgement -> Finding.of(rule, row, judgement, at))).toList();
    }

    /// Which findings are asked for. What is null is not restricted.
    ///
    /// @param rules found by one of these
    /// @param severities of one of these weights
    /// @param entities about one of these, by id
    /// @param first how many at most
    /// @param after only those that come after the one with this id
    record Question(@Nullable List<QualityRule> rules, @Nullable List<Severity> severities, @Nullable List<String> entities,
            int first, @Nullable String after) {

        boolean asksFor(Rule rule) {
            return (this.rules == null || this.rules.contains(rule.code()))
                    && (this.severities == null || this.severities.contains(rule.severity()));
        }

    }

}
