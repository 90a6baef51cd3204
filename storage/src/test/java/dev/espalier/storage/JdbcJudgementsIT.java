package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.Fork;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.JudgementsContract;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairState.Label;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.RowInvariants.Finding;
import dev.espalier.mcts.Evidence;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcJudgementsIT extends JudgementsContract {

    private static final int REVIEWERS = 5;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected Judgements empty() {
        return new JdbcJudgements(database.database());
    }

    @Override
    protected PreferencePairs pairs() {
        return new JdbcPreferencePairs(database.database());
    }

    @Override
    protected Fork fork(Split split) {
        return new StoredForks(database.database()).next(split);
    }

    @AfterEach
    void everyInvariantOfJudgementsHolds() {
        assertThat(new JdbcRowInvariants(database.database()).check())
                .filteredOn(finding -> JudgementChecks.ALL.stream()
                        .anyMatch(check -> check.invariant().equals(finding.invariant())))
                .hasSize(JudgementChecks.ALL.size())
                .allMatch(Finding::holds);
    }

    @RepeatedTest(5)
    void reviewersWhoJudgeOnePairAtOnceEndInOneLabel() throws InterruptedException, ExecutionException {
        var pair = pair();
        var judging = judging();
        var together = new CyclicBarrier(REVIEWERS);
        var acts = new ArrayList<Callable<Label>>();
        for (int reviewer = 0; reviewer < REVIEWERS; reviewer++) {
            var name = "reviewer " + reviewer;
            var opinion = reviewer < 3
                    ? new Opinion.Prefers(pair.high().id())
                    : new Opinion.Prefers(pair.low().id());
            acts.add(() -> {
                var shown = judging.shown(pair.number(), name).orElseThrow();
                together.await();
                judging.judge(new ClientId(UUID.randomUUID()), name, shown, opinion, "1");
                return pairs().find(pair.id()).orElseThrow().state().label();
            });
        }

        inThreads(acts);

        assertThat(empty().of(pair.id())).hasSize(REVIEWERS);
        assertThat(pairs().find(pair.id()).orElseThrow().state().label()).isEqualTo(Label.HIGH);
    }

    @RepeatedTest(3)
    void oneActSentFiveTimesAtOnceIsOneJudgement() throws InterruptedException, ExecutionException {
        var pair = pair();
        var judging = judging();
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        var client = new ClientId(UUID.randomUUID());
        var together = new CyclicBarrier(REVIEWERS);
        List<Callable<Object>> acts = new ArrayList<>();
        for (int sending = 0; sending < REVIEWERS; sending++) {
            acts.add(() -> {
                together.await();
                return judging.judge(client, "ann", shown, new Opinion.Tie(), null);
            });
        }

        assertThat(inThreads(acts))
                .hasSize(REVIEWERS)
                .containsOnly(empty().of(pair.id()).getFirst());
        assertThat(empty().of(pair.id())).hasSize(1);
    }

    @Test
    void aStaleJudgementLeavesThePairAsItWasRead() {
        var pair = pair();
        var judging = judging();
        var shown = judging.shown(pair.number(), "ann").orElseThrow();
        judging.judge(new ClientId(UUID.randomUUID()), "ann", shown, new Opinion.BothBad(), null);
        var database = database();
        database.inTransaction(() -> {
            database.sql("set local session_replication_role = replica").update();
            database.sql("update completion set text = 'click(1) now' where command = 'click(1)'")
                    .update();
            database.sql("""
                            update pair_state s set low_text_sha256 = d.low_text_sha256, high_text_sha256 = d.high_text_sha256
                            from pair_as_read d where d.preference_pair_id = s.preference_pair_id""").update();
        });

        assertThat(pairs().find(pair.id()).orElseThrow().state().label()).isEqualTo(Label.BOTH_BAD);
        BlindPair anew = judging.shown(pair.number(), "ann").orElseThrow();
        assertThat(anew.mine()).isNull();
        judging.judge(new ClientId(UUID.randomUUID()), "bob", anew, new Opinion.Skip("unsure"), null);
        assertThat(pairs().find(pair.id()).orElseThrow().state().label()).isEqualTo(Label.AUTO);
    }

    private static <T> List<T> inThreads(List<Callable<T>> acts) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(acts)) {
                results.add(result.get());
            }
            return results;
        }
    }

    private static Database database() {
        return database.database();
    }

    private Judging judging() {
        return new Judging(empty(), Judging.Settings.DEFAULT, InstantSource.fixed(Samples.NOON));
    }

    private PreferencePair pair() {
        var pair = fork(Split.TRAIN).pair(0, 1, StoredForks.PROMPT, Evidence.OUTCOME);
        pairs().store(Fork.adding(pair));
        return pairs().find(pair.id()).orElseThrow();
    }
}
