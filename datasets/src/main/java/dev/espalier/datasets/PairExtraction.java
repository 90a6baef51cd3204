package dev.espalier.datasets;

import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.mcts.Evidence;
import dev.espalier.mcts.PairRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the preference pairs off a run's tree and stores what is new about them. Reading again under the same settings
 * changes nothing; under others it adds revisions, and withdraws what no longer arises. Nothing is deleted. Several may
 * read one run at once.
 */
public final class PairExtraction {

    private final PreferencePairs pairs;
    private final InstantSource clock;

    public PairExtraction(PreferencePairs pairs, InstantSource clock) {
        this.pairs = pairs;
        this.clock = clock;
    }

    /**
     * Reads a run.
     *
     * @param prompts of the policy that the run worked with
     * @throws RequestRefusedException when the prompts are another policy's
     * @throws ExtractionException when the tree does not hold what the policy was shown
     */
    public Extraction read(ExploredRun explored, PromptRenderer prompts, PairRule rule) {
        if (!prompts.policy().equals(explored.run().policy())) {
            throw new RequestRefusedException(
                    "run %d was made by policy %s, not by %s; read its pairs with its own policy"
                            .formatted(explored.run().number(), explored.run().policy(), prompts.policy()));
        }
        var sides = new PairSides(explored, prompts);
        var found = new LinkedHashMap<String, PairDraft>();
        for (var preference : rule.preferences(explored.tree())) {
            var draft = sides.draft(preference);
            found.put(draft.origin().sourceKey(), draft);
        }
        var comparison = new Comparison(CanonicalJson.of(rule), clock.instant());
        var run = explored.run().id();
        return pairs.alone(run, () -> {
            comparison.compare(found, pairs.of(run));
            pairs.store(new PairChanges(comparison.added, comparison.revised));
            return comparison.report(explored, found);
        });
    }

    /** What is stored against what was found. */
    private static final class Comparison {

        private final CanonicalJson settings;
        private final Instant now;
        private final List<PreferencePair> added = new ArrayList<>();
        private final Map<PairId, PairRevision> revised = new HashMap<>();
        private int withdrawn;
        private int unchanged;

        Comparison(CanonicalJson settings, Instant now) {
            this.settings = settings;
            this.now = now;
        }

        void compare(Map<String, PairDraft> found, List<PreferencePair> stored) {
            var missing = new LinkedHashMap<>(found);
            for (PreferencePair pair : stored) {
                PairDraft draft = missing.remove(pair.origin().sourceKey());
                if (draft != null) {
                    revise(pair, draft.reading());
                } else if (pair.preferred().isPresent()) {
                    revised.put(pair.id(), next(pair, new Withdrawn()));
                    withdrawn++;
                }
            }
            missing.values().forEach(draft -> added.add(draft.firstRevision(settings, now)));
        }

        private void revise(PreferencePair pair, Preferred reading) {
            if (pair.revision().saysTheSameAs(reading, settings)) {
                unchanged++;
            } else {
                revised.put(pair.id(), next(pair, reading));
            }
        }

        private PairRevision next(PreferencePair pair, PairReading reading) {
            return new PairRevision(pair.revision().number() + 1, reading, settings, now);
        }

        Extraction report(ExploredRun explored, Map<String, PairDraft> found) {
            var evidence = new EnumMap<Evidence, Integer>(Evidence.class);
            found.values().forEach(draft -> evidence.merge(draft.reading().evidence(), 1, Integer::sum));
            return new Extraction(
                    explored.run().id(), added.size(), revised.size() - withdrawn, withdrawn, unchanged, evidence);
        }
    }
}
