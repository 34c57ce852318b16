package org.alianza.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.IllformedLocaleException;
import java.util.Locale;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import org.alianza.fact.PartialDate;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// The scalars of the schema.
@Component
class Wiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder builder) {
        builder.scalar(scalar("Date", new TextScalar<>("a day such as 2019-06-30", LocalDate::parse)))
            .scalar(scalar("DateTime", new TextScalar<>("a moment such as 2019-06-30T14:05:00Z", Instant::parse)))
            .scalar(scalar("PartialDate",
                    new TextScalar<>("a year, month or day such as 2019, 2019-04 or 2019-04-25", PartialDate::new)))
            .scalar(scalar("Period", new TextScalar<>("a span of time such as P6M or P90D", Period::parse)))
            .scalar(scalar("Language", new TextScalar<>("a BCP 47 language tag such as es or pt-BR", Wiring::language)))
            .scalar(scalar("Decimal", new DecimalScalar()));
    }

    private static Locale language(String tag) {
        Locale language = new Locale.Builder().setLanguageTag(tag).build();
        if (language.getLanguage().isEmpty()) {
            throw new IllformedLocaleException(tag);
        }
        return language;
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

}
