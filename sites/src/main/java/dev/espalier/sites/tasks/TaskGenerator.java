package dev.espalier.sites.tasks;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.Seeds;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.expert.Rehearsal;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.oracle.Judgement;
import dev.espalier.sites.oracle.Oracle;
import dev.espalier.sites.spec.Condition;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.TaskKind.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * Makes tasks for a site: three in five for training, three in twenty for validation, one in four held out, in an order
 * in which every stretch of twenty has these shares. The same site, seed and place in the list give the same task.
 */
public final class TaskGenerator {

    /** Draws without a new task, in a row, after which a kind counts as used up. */
    private static final int MOST_TRIES = 200;
    /** Skin numbers that tasks draw from. */
    private static final int SKINS = 1_000;

    private final Site site;
    private final long seed;
    private final Drawing drawing;
    private final Choices choices;
    private final Set<Object> made = new HashSet<>();

    private TaskGenerator(Site site, long seed) {
        this.site = site;
        this.seed = seed;
        this.drawing = new Drawing(site);
        this.choices = new Choices(site.spec().tasks().kinds(), seed);
    }

    /**
     * Returns that many different tasks.
     *
     * @param count 1 or more
     * @throws TooFewTasksException when the site does not give so many
     * @throws ExpertException when an expert cannot go on, or ends without success
     */
    public static List<SiteTask> generate(Site site, int count, long seed) {
        return generate(site, count, seed, _ -> {});
    }

    /**
     * Returns that many different tasks.
     *
     * @param count 1 or more
     * @param made is given how many there are after each; what it throws ends the making
     * @throws TooFewTasksException when the site does not give so many
     * @throws ExpertException when an expert cannot go on, or ends without success
     */
    public static List<SiteTask> generate(Site site, int count, long seed, IntConsumer made) {
        if (count < 1) {
            throw new IllegalArgumentException("expected a task or more to make, but was asked for " + count);
        }
        TaskGenerator generator = new TaskGenerator(site, seed);
        List<SiteTask> tasks = new ArrayList<>();
        while (tasks.size() < count) {
            tasks.add(generator.task(tasks.size(), count));
            made.accept(tasks.size());
        }
        return tasks;
    }

    private SiteTask task(int number, int count) {
        Split split = choices.split();
        TaskKind kind = choices.kind(split);
        Set<String> switches = new TreeSet<>(choices.switches(split, kind));
        Wording wording = choices.wording(split, kind);
        RandomGenerator random = Seeds.random(seed, "task", number);
        Map<String, Value> drawn = fresh(split, kind, random)
                .orElseThrow(() -> new TooFewTasksException(
                        "asked for %d tasks of %s, but only %d different ones were found: kind %s has no more for %s; ask for fewer, or declare more rows"
                                .formatted(count, site.name(), number, kind.name(), split)));
        TaskDefinition definition = new TaskDefinition(
                site.seed(),
                kind.name(),
                random.nextInt(SKINS),
                new TreeSet<>(switches),
                raw(drawn),
                texts(kind.goal(), drawn),
                texts(kind.frame(), drawn));
        Rehearsal.Way way = Rehearsal.of(site, definition.init(site), kind, drawn);
        prove(definition, way);
        return new SiteTask(
                site.name(),
                split,
                kind.name() + "/" + wording.name(),
                wording.split() == Split.TRAIN,
                moment().text(wording.text(), scope(drawn)),
                definition,
                way.steps(),
                way.needs());
    }

    private void prove(TaskDefinition definition, Rehearsal.Way way) {
        Judgement judgement = new Oracle(site).judge(way.end(), definition.goal(site));
        if (!judgement.success()) {
            throw new ExpertException("the expert of %s, kind %s, ends without success: %s"
                    .formatted(site.name(), definition.kind(), judgement));
        }
    }

    /** Draws anew when what was drawn leaves a later draw no row, and when it only repeats an earlier task. */
    private Optional<Map<String, Value>> fresh(Split split, TaskKind kind, RandomGenerator random) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<Map<String, Value>> drawn = drawing.draw(kind, split, random);
            if (drawn.isPresent() && made.add(List.of(kind.name(), drawn.get()))) {
                return drawn;
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> raw(Map<String, Value> drawn) {
        Map<String, String> raw = new LinkedHashMap<>();
        drawn.forEach((name, value) -> raw.put(name, RawValues.write(value)));
        return raw;
    }

    private List<String> texts(List<Condition> conditions, Map<String, Value> drawn) {
        return conditions.stream()
                .map(one -> moment().text(one.text(), scope(drawn)))
                .toList();
    }

    private Moment moment() {
        return site.at(site.admit(TaskInit.at(site.spec().home().id())));
    }

    private Scope scope(Map<String, Value> drawn) {
        Map<String, Value> names = new HashMap<>();
        drawn.forEach((name, value) -> names.put(Names.DRAW + "." + name, value));
        return moment().scope().with(names);
    }
}
