package dev.espalier.storage;

import dev.espalier.datasets.Completion;
import dev.espalier.datasets.ContextId;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairReading.Worth;
import dev.espalier.datasets.PairRevision;
import dev.espalier.datasets.PairState;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PromptContext;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds pairs and revisions, within the transaction of the caller. */
final class PairWriter {

    private final Database database;

    PairWriter(Database database) {
        this.database = database;
    }

    void add(PreferencePair pair) {
        var context = keep(pair.context());
        var low = keep(pair.low(), context);
        var high = keep(pair.high(), context);
        var number = database.nextNumber("preference_pair");
        var added = database.sql("""
                        insert into preference_pair (preference_pair_id, number, source_key, prompt_context_id,
                            completion_lo, completion_hi, revision)
                        values (:id, :number, :sourceKey, :context, :low, :high, :revision)
                        on conflict (source_key) do nothing""")
                .param("id", pair.id().value())
                .param("number", number)
                .param("sourceKey", pair.origin().sourceKey())
                .param("context", context.value())
                .param("low", low)
                .param("high", high)
                .param("revision", pair.revision().number())
                .update();
        if (added == 0) {
            throw new IllegalStateException(
                    "pair %s is stored already".formatted(pair.origin().sourceKey()));
        }
        insert(pair.id(), pair.revision());
        insert(pair.id(), pair.state());
    }

    void revise(PairId pair, PairRevision revision) {
        var revised = database.sql("""
                        update preference_pair set revision = :revision
                        where preference_pair_id = :id and revision = :revision - 1""")
                .param("revision", revision.number())
                .param("id", pair.value())
                .update();
        if (revised == 0) {
            throw new IllegalStateException(
                    "revision %d is not the next one of pair %s".formatted(revision.number(), pair));
        }
        insert(pair, revision);
        update(pair);
    }

    private ContextId keep(PromptContext context) {
        database.sql("""
                        insert into prompt_context (prompt_context_id, observation_id, goal, history, renderer, prompt,
                            prompt_sha256)
                        values (:id, :observation, :goal, cast(:history as json), :renderer, :prompt, :digest)
                        on conflict (prompt_sha256) do nothing""")
                .param("id", context.id().value())
                .param("observation", context.observation().value())
                .param("goal", context.goal())
                .param("history", Json.write(context.history()))
                .param("renderer", context.renderer())
                .param("prompt", context.prompt())
                .param("digest", context.digest().hex())
                .update();
        return new ContextId(database.sql("select prompt_context_id from prompt_context where prompt_sha256 = :digest")
                .param("digest", context.digest().hex())
                .query(UUID.class)
                .single());
    }

    private UUID keep(Completion completion, ContextId context) {
        var edge = completion.edge() == null ? null : completion.edge().value();
        database.sql("""
                        insert into completion (completion_id, prompt_context_id, text, command, edge_id, log_probability)
                        values (:id, :context, :text, :command, :edge, :logProbability)
                        on conflict (edge_id) do nothing""")
                .param("id", completion.id().value())
                .param("context", context.value())
                .param("text", completion.text())
                .param("command", completion.command())
                .param("edge", edge)
                .param("logProbability", completion.logProbability())
                .update();
        return database.sql("select completion_id from completion where completion_id = :id or edge_id = :edge")
                .param("id", completion.id().value())
                .param("edge", edge)
                .query(UUID.class)
                .single();
    }

    private void insert(PairId pair, PairRevision revision) {
        database.sql("""
                        insert into pair_revision (preference_pair_id, revision, status, winner, margin, evidence,
                            lo_n_visits, lo_outcome_sum, lo_q_tilde, lo_q_hat, lo_q_mixed,
                            hi_n_visits, hi_outcome_sum, hi_q_tilde, hi_q_hat, hi_q_mixed,
                            settings, settings_sha256, read_at)
                        values (:id, :revision, :status, :winner, :margin, :evidence,
                            :loVisits, :loSum, :loOutcome, :loCritic, :loMixed,
                            :hiVisits, :hiSum, :hiOutcome, :hiCritic, :hiMixed,
                            cast(:settings as json), :digest, :readAt)""")
                .param("id", pair.value())
                .param("revision", revision.number())
                .params(reading(revision))
                .param("settings", revision.settings().text())
                .param("digest", revision.settings().digest().hex())
                .param("readAt", Columns.timestamp(revision.readAt()))
                .update();
    }

    private void insert(PairId pair, PairState state) {
        database.sql("""
                        insert into pair_state (preference_pair_id, review, label, split, number, status, winner, evidence,
                            margin, site, task_number, run_number, policy_version_id, actions, low_text_sha256,
                            high_text_sha256, flaw, required_judgements)
                        select preference_pair_id, :review, :label, :split, number, status, winner, evidence,
                            margin, site, task_number, run_number, policy_version_id, actions, low_text_sha256,
                            high_text_sha256, flaw, 1
                        from pair_as_read
                        where preference_pair_id = :id""")
                .param("id", pair.value())
                .param("review", state.review().name())
                .param("label", state.label().name())
                .param("split", state.split().name())
                .update();
    }

    /** Keeps what lists show of a pair as the new revision reads it; what people said of it stays. */
    private void update(PairId pair) {
        database.sql("""
                        update pair_state s
                        set status = d.status, winner = d.winner, evidence = d.evidence, margin = d.margin
                        from pair_as_read d
                        where s.preference_pair_id = :id and d.preference_pair_id = :id""").param("id", pair.value()).update();
    }

    private static Map<String, @Nullable Object> reading(PairRevision revision) {
        var preferred = revision.reading() instanceof Preferred found ? found : null;
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("status", revision.reading() instanceof Withdrawn ? "WITHDRAWN" : "ACTIVE");
        values.put("winner", preferred == null ? null : preferred.winner().name());
        values.put("margin", preferred == null ? null : preferred.margin());
        values.put("evidence", preferred == null ? null : preferred.evidence().name());
        putWorth(values, "lo", preferred == null ? null : preferred.low());
        putWorth(values, "hi", preferred == null ? null : preferred.high());
        return values;
    }

    private static void putWorth(Map<String, @Nullable Object> values, String side, @Nullable Worth worth) {
        values.put(side + "Visits", worth == null ? null : worth.tally().visits());
        values.put(side + "Sum", worth == null ? null : worth.tally().outcomeSum());
        values.put(side + "Outcome", worth == null ? null : worth.outcomeMean());
        values.put(side + "Critic", worth == null ? null : worth.criticValue());
        values.put(side + "Mixed", worth == null ? null : worth.mixed());
    }
}
