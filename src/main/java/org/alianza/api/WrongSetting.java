package org.alianza.api;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/// Says in one line which setting is wrong and what would be right.
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongSetting extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
        if (!failure.getName().toString().startsWith("alianza.")) {
            return null;
        }
        Problem problem = findCause(failure, Problem.class);
        String wrong = (problem != null) ? problem.getMessage() : unreadable(failure);
        return (wrong != null) ? new FailureAnalysis(wrong + ".", null, failure) : null;
    }

    private @Nullable String unreadable(BindException failure) {
        ConversionFailedException choice = findCause(failure, ConversionFailedException.class);
        if (choice != null && choice.getTargetType().getType().isEnum()) {
            return Problem.invalid(failure.getName().toString(), choice.getValue(), expected(choice.getTargetType().getType())).getMessage();
        }
        ConfigurationProperty property = failure.getProperty();
        Class<?> type = failure.getTarget().getType().resolve();
        if (property == null || type == null) {
            return null;
        }
        Object value = Objects.requireNonNullElse(property.getValue(), "");
        return Problem.invalid(failure.getName().toString(), value, expected(type)).getMessage();
    }

    private static String expected(Class<?> type) {
        Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (wanted == DataSize.class) {
            return "a size such as 64KB or 1MB";
        }
        if (wanted == Duration.class) {
            return "a span of time such as 8s or 10m";
        }
        if (wanted == Period.class) {
            return "a span of days such as 30d or P1Y";
        }
        if (wanted == Boolean.class) {
            return "true or false";
        }
        if (wanted.isEnum()) {
            return "one of " + Stream.of(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (wanted == ZoneId.class) {
            return "a time zone such as America/Bogota";
        }
        return Number.class.isAssignableFrom(wanted) ? "a whole number" : "another value";
    }

}
