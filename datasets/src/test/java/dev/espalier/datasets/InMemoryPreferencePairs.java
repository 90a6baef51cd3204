package dev.espalier.datasets;

import dev.espalier.datasets.GateCount.Gate;
import dev.espalier.datasets.GatedPairs.TaskRows;
import dev.espalier.datasets.PairOrigin.Edges;
import dev.espalier.mcts.EdgeId;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.RunId;
import dev.espalier.webagent.TaskId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

public final class InMemoryPreferencePairs implements PreferencePairs {

    private final Map<PairId, List<PreferencePair>> revisions = new LinkedHashMap<>();
    private final Map<Digest, PromptContext> contexts = new HashMap<>();
    private final Map<EdgeId, Completion> completions = new HashMap<>();

    @Override
    public synchronized void store(PairChanges changes) {
        refuseWhatIsStored(changes.added());
        changes.revised().forEach(this::refuseUnlessNext);
        changes.added().forEach(pair -> {
            var numbered = numbered(pair, revisions.size() + 1);
            revisions.put(pair.id(), new ArrayList<>(List.of(numbered)));
        });
        changes.revised().forEach((id, revision) -> {
            var latest = revisions.get(id).getLast();
            revisions.get(id).add(with(latest, revision));
        });
    }

    @Override
    public synchronized <T> T alone(RunId run, Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T atOneMoment(Function<PreferencePairs, T> reading) {
        return reading.apply(copy());
    }

    private synchronized InMemoryPreferencePairs copy() {
        var copy = new InMemoryPreferencePairs();
        revisions.forEach((id, stored) -> copy.revisions.put(id, new ArrayList<>(stored)));
        return copy;
    }

    private void refuseWhatIsStored(List<PreferencePair> added) {
        for (PreferencePair pair : added) {
            String key = pair.origin().sourceKey();
            if (latest().stream().anyMatch(stored -> stored.origin().sourceKey().equals(key))) {
                throw new IllegalStateException("a pair of %s is stored already".formatted(key));
            }
        }
    }

    private void refuseUnlessNext(PairId id, PairRevision revision) {
        int next = revisions.get(id).size() + 1;
        if (revision.number() != next) {
            throw new IllegalStateException(
                    "pair %s is due for revision %d, not %d".formatted(id, next, revision.number()));
        }
    }

    private PreferencePair numbered(PreferencePair pair, int number) {
        var context = contexts.computeIfAbsent(pair.context().digest(), _ -> pair.context());
        return new PreferencePair(
                pair.id(),
                number,
                pair.origin(),
                context,
                stored(pair.low(), context),
                stored(pair.high(), context),
                pair.revision(),
                pair.state());
    }

    private Completion stored(Completion given, PromptContext context) {
        var moved = new Completion(
                given.id(), context.id(), given.text(), given.command(), given.edge(), given.logProbability());
        return given.edge() == null ? moved : completions.computeIfAbsent(given.edge(), _ -> moved);
    }

    private static PreferencePair with(PreferencePair pair, PairRevision revision) {
        return new PreferencePair(
                pair.id(),
                pair.number(),
                pair.origin(),
                pair.context(),
                pair.low(),
                pair.high(),
                revision,
                pair.state());
    }

    /** Replaces what people made of a pair. */
    public synchronized void label(PairId pair, PairState state) {
        revisions
                .get(pair)
                .replaceAll(stored -> new PreferencePair(
                        stored.id(),
                        stored.number(),
                        stored.origin(),
                        stored.context(),
                        stored.low(),
                        stored.high(),
                        stored.revision(),
                        state));
    }

    private List<PreferencePair> latest() {
        return revisions.values().stream().map(List::getLast).toList();
    }

    @Override
    public synchronized Optional<PreferencePair> find(PairId pair) {
        return Optional.ofNullable(revisions.get(pair)).map(List::getLast);
    }

    @Override
    public synchronized Optional<PreferencePair> numbered(int number) {
        return latest().stream().filter(pair -> pair.number() == number).findFirst();
    }

    @Override
    public synchronized List<PreferencePair> of(RunId run) {
        return latest().stream()
                .filter(pair ->
                        pair.origin() instanceof Edges edges && edges.run().equals(run))
                .toList();
    }

    @Override
    public synchronized List<PairRevision> revisions(PairId pair) {
        return revisions.getOrDefault(pair, List.of()).stream()
                .map(PreferencePair::revision)
                .toList();
    }

    @Override
    public synchronized List<PairRef> matching(PairFilter filter) {
        return latest().stream()
                .filter(pair -> matches(pair, filter))
                .map(PreferencePair::ref)
                .toList();
    }

    private static boolean matches(PreferencePair pair, PairFilter filter) {
        return pair.preferred()
                        .filter(reading -> filter.evidence().contains(reading.evidence())
                                || pair.state().label() != PairState.Label.AUTO)
                        .isPresent()
                && (filter.tasks().isEmpty()
                        || filter.tasks().contains(pair.origin().task()))
                && filter.splits().contains(pair.state().split());
    }

    @Override
    public synchronized GatedPairs gated(PairFilter filter) {
        var kept = new EnumMap<Gate, Integer>(Gate.class);
        var byText = new LinkedHashMap<Digest, List<PreferencePair>>();
        for (var pair : at(matching(filter))) {
            Gates.gate(pair)
                    .ifPresentOrElse(
                            gate -> kept.merge(gate, 1, Integer::sum),
                            () -> byText.computeIfAbsent(text(pair, pair.chosen()), _ -> new ArrayList<>())
                                    .add(pair));
        }
        var tasks = new HashMap<TaskId, TaskRows>();
        byText.values().forEach(same -> {
            var first = same.getFirst();
            if (byText.containsKey(text(first, first.chosen().map(PairSide::other)))) {
                kept.merge(Gate.CONTRADICTION, same.size(), Integer::sum);
            } else {
                kept.merge(Gate.DUPLICATE, same.size() - 1, Integer::sum);
                int judged = first.state().label() == PairState.Label.AUTO ? 0 : 1;
                tasks.merge(
                        first.origin().task(),
                        new TaskRows(1, judged),
                        (a, b) -> new TaskRows(a.rows() + b.rows(), a.judged() + b.judged()));
            }
        });
        return new GatedPairs(
                tasks,
                Arrays.stream(Gate.values())
                        .map(gate -> new GateCount(gate, kept.getOrDefault(gate, 0)))
                        .toList());
    }

    private static Digest text(PreferencePair pair, Optional<PairSide> chosen) {
        return pair.textDigest(chosen.orElseThrow());
    }

    @Override
    public synchronized List<PreferencePair> at(List<PairRef> refs) {
        return refs.stream().map(this::at).toList();
    }

    private PreferencePair at(PairRef ref) {
        return revisions.getOrDefault(ref.pair(), List.of()).stream()
                .filter(pair -> pair.revision().number() == ref.revision())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no revision %d of pair %s is stored".formatted(ref.revision(), ref.pair())));
    }
}
