package org.alianza.api;

import java.time.Duration;
import java.util.Objects;

import org.alianza.fact.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
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

    private static @Nullable String unreadable(BindException failure) {
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
        if (wanted == Boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(wanted) ? "a whole number" : "another value";
    }

}
