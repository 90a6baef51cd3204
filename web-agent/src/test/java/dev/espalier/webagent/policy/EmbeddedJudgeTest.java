package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Outcome;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.WorldSnapshot;
import org.junit.jupiter.api.Test;

class EmbeddedJudgeTest {

    private static final String GOAL = "Book Amber Lake on 2026-11-28 at 7:30 pm for Ann Perez (ann@mail.example).";

    private final EmbeddedJudge judge = new EmbeddedJudge();

    private Verdict judge(Situation last, boolean ended) {
        return judge.judge(new RolloutEnd(last, ended, new WorldSnapshot("secret", Digest.of(new byte[0]))));
    }

    private static PageSketch confirmation(String when) {
        return new PageSketch()
                .heading("Your seat is confirmed")
                .text("Amber Lake, " + when)
                .text("Name: Ann Perez")
                .text("Email: ann@mail.example");
    }

    @Test
    void acceptsAConfirmationThatShowsEverything() {
        Verdict verdict =
                judge(confirmation("Saturday, November 28, 2026, 19:30").asked(GOAL), true);

        assertThat(verdict.judge()).isEqualTo(JudgeKind.OWN);
        assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(verdict.score()).hasValue(1);
        assertThat(verdict.criteria())
                .contains(Criterion.wanted("confirmed", true, "Your seat is confirmed"))
                .contains(Criterion.wanted("NAME Ann Perez", true, "Name: Ann Perez"));
    }

    @Test
    void refusesAConfirmationOfSomethingElse() {
        Verdict verdict = judge(confirmation("Sunday, November 29, 2026, 19:30").asked(GOAL), true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(verdict.score()).hasValue(0.8);
        assertThat(verdict.criteria()).contains(Criterion.wanted("DATE 2026-11-28", false, ""));
    }

    @Test
    void countsWhatWasEnteredWhenThePageIsSilent() {
        var form = new PageSketch().form(0).field("Email", "email", "");
        var page = new PageSketch()
                .heading("Your seat is confirmed")
                .text("Amber Lake, November 28, 2026, 7:30 PM, Ann Perez");

        Verdict verdict = judge(page.asked(GOAL, form.step("type(1, \"ann@mail.example\")", "OK")), true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(verdict.criteria())
                .contains(Criterion.wanted("EMAIL ann@mail.example", true, "step 1: type(1, \"ann@mail.example\")"));
    }

    @Test
    void failsARolloutThatWasNotConfirmed() {
        var page = new PageSketch().heading("Your details").form(0).field("Email", "email", "");

        assertThat(judge(page.asked(GOAL), false).outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void failsADeadEnd() {
        var page = new PageSketch().heading("Your booking was cancelled");

        assertThat(judge(page.asked(GOAL), true).outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void abstainsWhenAnEndShowsNothing() {
        var page = new PageSketch().heading("Goodbye");

        Verdict verdict = judge(page.asked(GOAL), true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.ABSTAIN);
        assertThat(verdict.score()).hasValue(0);
    }
}
