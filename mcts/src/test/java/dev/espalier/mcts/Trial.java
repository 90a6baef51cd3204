package dev.espalier.mcts;

import dev.espalier.mcts.SearchSettings.Budget;
import dev.espalier.mcts.SearchSettings.Expansion;
import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.Selection;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.StopRule;
import dev.espalier.mcts.SearchSettings.Ties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A search of a {@link Toy} with all that surrounds it; the tree is rebuilt from the rows for each run. */
final class Trial {

    static final SearchSettings GUIDED = new SearchSettings(
            new Budget(20, 6),
            new Selection(1, 0.5, SelectionValue.MIXED, Ties.FEWER_VISITS, true),
            new Expansion(3, RankValue.LINEAR),
            RolloutMode.GUIDED,
            RolloutChoice.POLICY_SAMPLE,
            StopRule.NEVER,
            1,
            42);

    final Toy toy;
    final Footprints footprints;
    final Rows<ToyAction> rows;
    final List<Rollout> progress = Collections.synchronizedList(new ArrayList<>());
    private final SearchSettings settings;
    private final Runnable step;
    private final Leash leash;
    private BooleanSupplier cancelled = () -> false;

    Trial(Toy toy, SearchSettings settings) {
        this(toy, settings, () -> {});
    }

    /** @param step runs before and after each deed of the problem and each row of the journal */
    Trial(Toy toy, SearchSettings settings, Runnable step) {
        this(toy, settings, step, new Footprints(), new Rows<>());
    }

    private Trial(Toy toy, SearchSettings settings, Runnable step, Footprints footprints, Rows<ToyAction> rows) {
        this.toy = toy;
        this.settings = settings;
        this.step = step;
        this.footprints = footprints;
        this.leash = new Leash(settings.budget(), step);
        this.rows = rows.writtenWith(leash);
    }

    /** Returns a trial that goes on with what this one has left. */
    Trial survivor(Runnable nextStep) {
        return new Trial(toy, settings, nextStep, footprints, rows);
    }

    Trial survivor() {
        return survivor(() -> {});
    }

    Trial survivor(Budget budget) {
        return new Trial(toy, with(settings, budget), step, footprints, rows);
    }

    Trial cancelledWhen(BooleanSupplier condition) {
        cancelled = condition;
        return this;
    }

    SearchEnd run() {
        return run(rows.tree());
    }

    SearchEnd run(Tree<String, ToyAction> tree) {
        return new TreeSearch<>(
                        settings,
                        tree,
                        rows,
                        () -> new ToyProblem(toy, footprints, leash),
                        leash.counted(cancelled),
                        progress::add)
                .run();
    }

    CanonicalTree canonical() {
        return canonical(rows.tree());
    }

    static CanonicalTree canonical(Tree<String, ToyAction> tree) {
        return CanonicalTree.of(tree, action -> action.command().toLowerCase(Locale.ROOT), state -> "/" + state);
    }

    static SearchSettings with(SearchSettings base, RolloutMode mode, RolloutChoice choice) {
        return new SearchSettings(
                base.budget(),
                base.selection(),
                base.expansion(),
                mode,
                choice,
                base.stop(),
                base.width(),
                base.seed());
    }

    static SearchSettings with(SearchSettings base, Budget budget) {
        return new SearchSettings(
                budget,
                base.selection(),
                base.expansion(),
                base.mode(),
                base.choice(),
                base.stop(),
                base.width(),
                base.seed());
    }

    static SearchSettings with(SearchSettings base, Selection selection, Expansion expansion) {
        return new SearchSettings(
                base.budget(),
                selection,
                expansion,
                base.mode(),
                base.choice(),
                base.stop(),
                base.width(),
                base.seed());
    }

    static SearchSettings seeded(SearchSettings base, long seed) {
        return with(base, base.stop(), base.width(), seed);
    }

    static SearchSettings with(SearchSettings base, StopRule stop, int width) {
        return with(base, stop, width, base.seed());
    }

    private static SearchSettings with(SearchSettings base, StopRule stop, int width, long seed) {
        return new SearchSettings(
                base.budget(), base.selection(), base.expansion(), base.mode(), base.choice(), stop, width, seed);
    }
}
