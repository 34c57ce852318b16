package org.alianza.fact;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationsTest {

    private static final Translations GUMI = Translations
        .of(new Properties(Map.of("name_es", "Gumi", "name_ko", "구미시", "summary_es", "una ciudad")), "name");

    @Test
    void theLanguageAskedForComesFirst() {
        assertThat(GUMI.in(Locale.KOREAN)).isEqualTo("구미시");
    }

    @Test
    void aRegionFallsBackToItsLanguage() {
        assertThat(GUMI.in(Locale.KOREA)).isEqualTo("구미시");
    }

    @Test
    void whatIsNotHeldIsToldInSpanish() {
        assertThat(GUMI.in(Locale.FRENCH)).isEqualTo("Gumi");
    }

    @Test
    void noTextIsNull() {
        assertThat(Translations.of(new Properties(Map.of()), "name").in(Locale.ENGLISH)).isNull();
    }

}
