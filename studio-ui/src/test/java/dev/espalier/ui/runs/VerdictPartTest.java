package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Outcome;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VerdictPartTest {

    private static final String STATE = "state " + "0123456789abcdef".repeat(4);

    @Test
    void whatIsForbiddenIsNeverSaidToBeMet() {
        var verdict = oracle(
                1,
                Criterion.wanted("a seat was booked", true, STATE),
                Criterion.forbidden("an alert was set", false, STATE),
                Criterion.forbidden("two seats were booked", true, STATE));

        assertThat(told(verdict))
                .isEqualTo("Rollout 3: failure by the oracle"
                        + "✗ must not happen, but did: an alert was set"
                        + "✓ holds: a seat was booked"
                        + "✓ did not happen: two seats were bookedRead from state 01234567…");
    }

    @Test
    void aScoreIsToldWhereItSaysMoreThanTheOutcome() {
        assertThat(told(oracle(0.5, Criterion.wanted("it is done", false, STATE))))
                .startsWith(
                        "Rollout 3: failure by the oracle, 0.500 of what is wanted holds✗ does not hold: it is done");
        assertThat(told(oracle(0))).isEqualTo("Rollout 3: failure by the oracle");
    }

    @Test
    void theOwnJudgesQuotesStandBesideWhatTheyShow() {
        var verdict = new Verdict(
                JudgeKind.OWN,
                Outcome.ABSTAIN,
                OptionalDouble.empty(),
                List.of(Criterion.wanted("confirmed", true, "See you"), Criterion.wanted("NAME Ann", false, "")));

        assertThat(told(verdict))
                .isEqualTo("Rollout 3: the own judge abstained✗ does not hold: NAME Ann✓ holds: confirmed — “See you”");
    }

    private static Verdict oracle(double score, Criterion... criteria) {
        return new Verdict(JudgeKind.ORACLE, Outcome.FAILURE, OptionalDouble.of(score), List.of(criteria));
    }

    private static String told(Verdict verdict) {
        return new VerdictPart(3, verdict).getElement().getTextRecursively();
    }
}
