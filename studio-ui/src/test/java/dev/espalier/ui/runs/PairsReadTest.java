package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.Extraction;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.AgentRun.Ending;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.RunLine;
import dev.espalier.webagent.RunLine.RunCounts;
import dev.espalier.webagent.RunLine.RunPolicy;
import dev.espalier.webagent.RunLine.RunTask;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsReadTest {

    private static final RunCounts NOT_READ = pairs(0, false);

    @ParameterizedTest
    @CsvSource({
        "TRAIN, DONE, 1, true",
        "TRAIN, PAUSED, 1, true",
        "TRAIN, CANCELLED, 1, true",
        "TRAIN, FAILED, 1, true",
        "TRAIN, FAILED, 0, false",
        "TRAIN, RUNNING, 1, false",
        "TRAIN, QUEUED, 1, false",
        "HELD_OUT, DONE, 1, false",
        "VALIDATION, DONE, 1, false"
    })
    void pairsCanBeReadOfATrainRunAtRestThatHasRollouts(Split split, RunStatus status, int finished, boolean expected) {
        assertThat(PairsRead.canBe(line(split, status, finished, NOT_READ))).isEqualTo(expected);
    }

    private static RunLine line(Split split, RunStatus status, int finished, RunCounts pairs) {
        return new RunLine(
                RunId.next(),
                1,
                new RunTask(1, "buy", "toy", split),
                new RunPolicy(PolicyVersionId.next(), "sample"),
                new RunCounts(4, finished, JudgeKind.ORACLE, 0, 0, 1, pairs.pairs(), pairs.pairsRead()),
                status,
                Samples.NOON,
                Ending.NONE);
    }

    private static RunCounts pairs(int pairs, boolean read) {
        return new RunCounts(4, 4, JudgeKind.ORACLE, 0, 0, 1, pairs, read);
    }

    @ParameterizedTest
    @CsvSource({
        "TRAIN, 2, true, 2 pairs",
        "TRAIN, 2, false, 2 pairs",
        "TRAIN, 0, true, 0 pairs",
        "TRAIN, 0, false, pairs not read yet",
        "HELD_OUT, 0, false, 'kept for measuring, so without pairs'"
    })
    void countsNoPairsWhereNobodyLooked(Split split, int pairs, boolean read, String expected) {
        assertThat(PairsRead.count(line(split, RunStatus.DONE, 4, pairs(pairs, read))))
                .isEqualTo(expected);
    }

    @Test
    void nothingReadIsAnotherSignThanNothingFound() {
        assertThat(PairsRead.none(line(Split.TRAIN, RunStatus.DONE, 4, pairs(0, true)))
                        .getText())
                .isEqualTo("0");
        var unread = PairsRead.none(line(Split.TRAIN, RunStatus.DONE, 4, NOT_READ));
        assertThat(unread.getText()).isEqualTo("–");
        assertThat(unread.getTitle()).contains("pairs not read yet");
    }

    @Test
    void saysHowManyThereAreAndWhatIsOtherThanItWas() {
        assertThat(words(10, 0, 0, 10)).isEqualTo("10 pairs: 10 new.");
        assertThat(words(1, 2, 3, 4)).isEqualTo("4 pairs: 1 new, 2 read otherwise than before, 3 withdrawn.");
        assertThat(words(0, 0, 1, 0)).isEqualTo("No pair: 1 withdrawn.");
        assertThat(words(0, 0, 0, 10)).isEqualTo("10 pairs, as they were.");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(words(0, 0, 0, 0))
                .isEqualTo("No pair: no two actions at a page differ enough. More rollouts give more pairs.");
        assertThat(PairsRead.words(Optional.empty())).isEqualTo("No pair: the run has not seen its first page.");
    }

    private static String words(int added, int revised, int withdrawn, int pairs) {
        Map<Evidence, Integer> evidence = pairs == 0 ? Map.of() : Map.of(Evidence.OUTCOME, pairs);
        return PairsRead.words(Optional.of(new Extraction(RunId.next(), added, revised, withdrawn, 0, evidence)));
    }
}
