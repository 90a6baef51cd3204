package dev.espalier.live;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.JudgementId;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairId;
import dev.espalier.datasets.ReviewQueue;
import java.util.List;
import java.util.Optional;

/** Writes judgements down first, and tells then that there is one more. */
record ToldJudgements(Judgements stored, Runnable told) implements Judgements {

    @Override
    public Judgement store(Judgement judgement, int required) {
        var kept = stored.store(judgement, required);
        told.run();
        return kept;
    }

    @Override
    public Optional<Judgement> find(JudgementId judgement) {
        return stored.find(judgement);
    }

    @Override
    public Optional<Judgement> of(ClientId client) {
        return stored.of(client);
    }

    @Override
    public List<Judgement> of(PairId pair) {
        return stored.of(pair);
    }

    @Override
    public List<BlindPair> waiting(ReviewQueue queue, int after, int limit) {
        return stored.waiting(queue, after, limit);
    }

    @Override
    public Optional<BlindPair> shown(int number, String reviewer) {
        return stored.shown(number, reviewer);
    }

    @Override
    public ReviewQueue.Progress progress(ReviewQueue queue) {
        return stored.progress(queue);
    }
}
