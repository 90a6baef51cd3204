package dev.espalier.datasets;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a preference dataset, in their order. */
public enum PreferenceColumn {
    PROMPT(
            Kind.MESSAGES,
            "what the policy was shown, byte for byte, as one user message",
            PreferenceRow::promptMessages),
    CHOSEN(Kind.MESSAGES, "the better answer, as one assistant message", PreferenceRow::chosenMessages),
    REJECTED(Kind.MESSAGES, "the other answer, as one assistant message", PreferenceRow::rejectedMessages),
    PAIR_ID(Kind.TEXT, "the pair", row -> row.source().pair().toString()),
    TASK_ID(Kind.TEXT, "the task", row -> row.source().task().toString()),
    SITE(Kind.TEXT, "the site that the task is on", row -> row.source().site()),
    Q_CHOSEN(
            Kind.NUMBER,
            "mixed value, Agent Q eq. 10",
            row -> row.chosen().worth().mixed()),
    Q_REJECTED(Kind.NUMBER, "the same", row -> row.rejected().worth().mixed()),
    Q_OUTCOME_CHOSEN(
            Kind.NUMBER,
            "its part from rollouts: their mean outcome",
            row -> row.chosen().worth().outcomeMean()),
    Q_OUTCOME_REJECTED(Kind.NUMBER, "the same", row -> row.rejected().worth().outcomeMean()),
    Q_CRITIC_CHOSEN(
            Kind.NUMBER,
            "its part from the critic's rank",
            row -> row.chosen().worth().criticValue()),
    Q_CRITIC_REJECTED(Kind.NUMBER, "the same", row -> row.rejected().worth().criticValue()),
    N_CHOSEN(Kind.COUNT, "judged rollouts through it", row ->
            (long) row.chosen().worth().tally().visits()),
    N_REJECTED(
            Kind.COUNT, "the same", row -> (long) row.rejected().worth().tally().visits()),
    MARGIN(Kind.NUMBER, "q_chosen - q_rejected; negative where people overruled the search", PreferenceRow::margin),
    EVIDENCE(
            Kind.TEXT,
            "what the preference rests on: OUTCOME, CRITIC, BOTH or CONFLICT (one against the other)",
            row -> row.evidence().name()),
    BEHAVIOUR_LOGP_CHOSEN(
            Kind.NUMBER,
            "log-probability under the policy that proposed it, at temperature 1; null when unknown",
            row -> row.chosen().logProbability()),
    BEHAVIOUR_LOGP_REJECTED(Kind.NUMBER, "the same", row -> row.rejected().logProbability()),
    POLICY_VERSION(
            Kind.TEXT,
            "hash of the policy that proposed both",
            row -> row.source().policy().hex());

    private final Kind kind;
    private final String meaning;
    private final Function<PreferenceRow, @Nullable Object> value;

    PreferenceColumn(Kind kind, String meaning, Function<PreferenceRow, @Nullable Object> value) {
        this.kind = kind;
        this.meaning = meaning;
        this.value = value;
    }

    /** Returns the name in files, for example "pair_id". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** Returns what stands in it, for people. */
    public String meaning() {
        return meaning;
    }

    public @Nullable Object of(PreferenceRow row) {
        return value.apply(row);
    }

    /** What a column holds. */
    public enum Kind {
        /** A list of {@link Message}. */
        MESSAGES,
        TEXT,
        /** A double, or null. */
        NUMBER,
        /** A long. */
        COUNT
    }
}
