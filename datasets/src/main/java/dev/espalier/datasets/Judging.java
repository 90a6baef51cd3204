package dev.espalier.datasets;

import dev.espalier.datasets.Judgement.Showing;
import dev.espalier.webagent.Digest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People judge pairs without knowing what the search made of them. A pair stands before the same person always the same
 * way round; which way is drawn for each pair and person, and stored with the judgement. May be shared between threads.
 */
public final class Judging {

    private final Judgements judgements;
    private final Settings settings;
    private final InstantSource clock;

    /**
     * How people judge.
     *
     * @param required how many verdicts a pair is to get, 1 or more
     * @param seed of the draw of sides
     */
    public record Settings(int required, long seed) {

        public static final Settings DEFAULT = new Settings(1, 1);

        public Settings {
            if (required < 1) {
                throw new IllegalArgumentException("required must be 1 or more, but was " + required);
            }
        }
    }

    public Judging(Judgements judgements, Settings settings, InstantSource clock) {
        this.judgements = judgements;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the next pairs of a queue by number.
     *
     * @param after number of a pair that they come after; 0 for the first
     * @param limit most pairs, 1 or more
     */
    public List<BlindPair> next(ReviewQueue queue, int after, int limit) {
        return judgements.waiting(queue, after, limit).stream()
                .map(pair -> dealt(pair, queue.reviewer()))
                .toList();
    }

    /** Returns a pair as that person is shown it, judged or not; empty for an unknown number. */
    public Optional<BlindPair> shown(int number, String reviewer) {
        return judgements.shown(number, reviewer).map(pair -> dealt(pair, reviewer));
    }

    public ReviewQueue.Progress progress(ReviewQueue queue) {
        return judgements.progress(queue);
    }

    /**
     * Returns whether somebody who says something of a pair saw another text than it has now. An act that is stored is
     * never outdated: its answer was lost, and it is only sent again.
     *
     * @param seen digest of the text that stood before them, in hexadecimal digits
     */
    public boolean isOutdated(ClientId client, BlindPair pair, String seen) {
        return !pair.text().hex().equals(seen) && judgements.of(client).isEmpty();
    }

    /**
     * Stores what a person said of a pair that stood before them.
     *
     * @param client made by the page; sent twice, it is one judgement
     * @param key the key that was pressed; null for the mouse
     * @return the judgement as stored, now or before
     * @throws RequestRefusedException when the text of the pair has changed since it was shown
     * @throws IllegalArgumentException when the opinion prefers none of its answers, or undoes
     */
    public Judgement judge(ClientId client, String reviewer, BlindPair pair, Opinion opinion, @Nullable String key) {
        if (opinion instanceof Opinion.Undo) {
            throw new IllegalArgumentException("judgement is undone by its id, not as an opinion of a pair");
        }
        if (opinion instanceof Opinion.Prefers(var completion) && !pair.shows(completion)) {
            throw new IllegalArgumentException(
                    "completion %s is no answer of pair %d".formatted(completion, pair.number()));
        }
        var showing = new Showing(pair.answers().left().completion(), key);
        return judgements.store(
                new Judgement(
                        JudgementId.next(),
                        client,
                        pair.pair(),
                        pair.text(),
                        reviewer,
                        opinion,
                        showing,
                        clock.instant()),
                settings.required());
    }

    /**
     * Takes a person's own judgement back. Again it changes nothing.
     *
     * @return the undoing as stored, now or before
     * @throws RequestRefusedException when there is no such judgement, or it is another person's or an undoing itself
     */
    public Judgement undo(ClientId client, String reviewer, JudgementId id) {
        var judgement = judgements
                .find(id)
                .orElseThrow(() -> new RequestRefusedException("there is no judgement %s to undo".formatted(id)));
        if (!judgement.reviewer().equals(reviewer)) {
            throw new RequestRefusedException(
                    "judgement %s is of %s; only they can undo it".formatted(id, judgement.reviewer()));
        }
        if (judgement.opinion() instanceof Opinion.Undo) {
            throw new RequestRefusedException("judgement %s undoes another one; judge the pair again".formatted(id));
        }
        return judgements.store(
                new Judgement(
                        JudgementId.next(),
                        client,
                        judgement.pair(),
                        judgement.text(),
                        reviewer,
                        new Opinion.Undo(id),
                        new Showing(judgement.showing().left(), null),
                        clock.instant()),
                settings.required());
    }

    private BlindPair dealt(BlindPair pair, String reviewer) {
        var mine = pair.mine();
        if (mine != null) {
            return pair.withLeft(mine.showing().left());
        }
        return standsMirrored(pair, reviewer) ? pair.mirrored() : pair;
    }

    private boolean standsMirrored(BlindPair pair, String reviewer) {
        var drawn = "%d\n%s\n%s".formatted(settings.seed(), pair.pair().pair(), reviewer);
        return Digest.of(drawn.getBytes(StandardCharsets.UTF_8)).hex().charAt(0) >= '8';
    }
}
