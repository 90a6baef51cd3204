package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.datasets.Fork;
import dev.espalier.mcts.Rollout;
import dev.espalier.mcts.RolloutId;
import dev.espalier.mcts.RolloutStatus;
import dev.espalier.sites.ledger.SiteEffect;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.EffectTag.Purpose;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Split;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class JdbcLedgerIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private JdbcLedger ledger;
    private Fork fork;
    private RolloutId rollout;

    @BeforeEach
    void beginARollout() {
        var rows = database.database();
        ledger = new JdbcLedger(rows);
        fork = new StoredForks(rows).next(Split.TRAIN);
        rollout = RolloutId.next();
        new JdbcSearchTrees(rows, StoredForks::read, InstantSource.fixed(Samples.NOON))
                .journal(fork.run())
                .started(new Rollout(rollout, 1, List.of(), RolloutStatus.RUNNING, null));
    }

    @Test
    void joinsARequestToItsRolloutAndEdge() {
        ledger.record(effect(tag(rollout), 1));

        var joined = database.jdbc()
                .sql("select rollout_id from site_effect join edge using (edge_id) join rollout using (rollout_id)")
                .query(UUID.class)
                .list();
        assertThat(joined).containsExactly(rollout.value());
    }

    @Test
    void refusesASecondRowOfOneRequest() {
        ledger.record(effect(tag(rollout), 1));

        assertThatThrownBy(() -> ledger.record(effect(tag(rollout), 1))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void refusesARequestOfARolloutThatIsNotStored() {
        assertThatThrownBy(() -> ledger.record(effect(tag(RolloutId.next()), 1)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsRequestsThatNobodyAnswersFor() {
        ledger.record(effect("", 1));
        ledger.record(effect("", 1));

        assertThat(database.jdbc()
                        .sql("select count(*) from site_effect where rollout_id is null and edge_id is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private String tag(RolloutId of) {
        return new EffectTag(fork.run(), of, fork.edges().getFirst(), Purpose.EXECUTE).text();
    }

    private static SiteEffect effect(String tag, int ordinal) {
        return new SiteEffect("toy", "visitor-1", "reserve", SiteEffect.Kind.COMMIT, true, tag, ordinal);
    }
}
