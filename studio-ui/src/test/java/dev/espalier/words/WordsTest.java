package dev.espalier.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.SearchEnd;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void countsAreListedInTheOrderOfWhatIsCounted() {
        assertThat(Words.of(Map.of(Evidence.CONFLICT, 1, Evidence.BOTH, 11))).isEqualTo("both 11, conflict 1");
        assertThat(Words.of(Map.<Evidence, Integer>of())).isEqualTo("none");
    }

    @Test
    void aRunEndsInTheWordsOfItsSearchOrOfItsFailure() {
        assertThat(Words.ofNote(SearchEnd.BUDGET_SPENT.name())).isEqualTo("all rollouts made");
        assertThat(Words.ofNote(SearchEnd.EXHAUSTED.name())).isEqualTo("exhausted");
        assertThat(Words.ofNote("the browser was lost")).isEqualTo("the browser was lost");
    }
}
