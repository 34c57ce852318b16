package org.alianza.fact;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTest {

    @Test
    void accentsAndCaseMakeNoDifference() {
        assertThat(Folded.of("Cámara de Comercio")).isEqualTo(Folded.of("CAMARA DE COMERCIO"));
    }

    @Test
    void signsSeparateWordsAndMeanNothing() {
        assertThat(Folded.of("C40/GIZ (a:b AND \"x*\") ~ \\ 🚲").words()).containsExactly("c40", "giz", "a", "b", "and",
                "x");
    }

    @Test
    void aTextWithoutLettersHasNoWords() {
        assertThat(Folded.of("\u202E*?!\u200F").words()).isEmpty();
    }

    @Test
    void koreanSyllablesStayWhole() {
        assertThat(Folded.of("구미시").text()).isEqualTo("구미시");
    }

}
