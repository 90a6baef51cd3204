package dev.espalier.sites.check;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.EntityType;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.Tasks.Division;
import dev.espalier.sites.tasks.SiteTask;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks a site's tasks as a whole: what they share, how they are worded, how long and how hard they are. */
final class TaskGates {

    private static final Map<Split, Integer> WORDINGS =
            new TreeMap<>(Map.of(Split.TRAIN, 9, Split.VALIDATION, 3, Split.HELD_OUT, 3));
    /** One task in so many is short. */
    private static final int SHORT = 5;
    /** Most acts of a short task. */
    private static final int FEW_ACTS = 10;
    /** One task in so many needs each hard part. */
    private static final int HARD = 10;

    private final Build build;
    private final List<Finding> findings = new ArrayList<>();

    private TaskGates(Build build) {
        this.build = build;
    }

    static List<Finding> findings(Build build) {
        TaskGates gates = new TaskGates(build);
        gates.splits();
        gates.wordings();
        gates.length();
        gates.hardParts();
        return List.copyOf(gates.findings);
    }

    private void splits() {
        List<String> entities = build.site().spec().tasks().split().stream()
                .map(Division::entity)
                .toList();
        if (entities.isEmpty()) {
            findings.add(Finding.at(
                    "/tasks/split", "expected the entities whose rows splits must not share, but found none"));
        }
        Map<Split, Set<Value.Ref>> used = new EnumMap<>(Split.class);
        for (SiteTask task : build.tasks()) {
            Set<Value.Ref> rows = used.computeIfAbsent(task.split(), split -> new HashSet<>());
            task.definition().values(build.site()).values().forEach(value -> reach(value, rows));
        }
        for (int i = 0; i < entities.size(); i++) {
            shared(entities.get(i), "/tasks/split/" + i, used);
        }
    }

    /** Collects a row and all rows that it leads to. */
    private void reach(Value value, Set<Value.Ref> rows) {
        Site site = build.site();
        if (!(value instanceof Value.Ref row) || !rows.add(row)) {
            return;
        }
        EntityType entity = site.spec().entity(row.of()).orElseThrow();
        entity.per().forEach(part -> reach(site.attribute(row, part), rows));
        entity.attributes().keySet().forEach(attribute -> reach(site.attribute(row, attribute), rows));
    }

    private void shared(String entity, String path, Map<Split, Set<Value.Ref>> used) {
        used.forEach((split, rows) -> used.forEach((other, others) -> {
            if (split.compareTo(other) < 0) {
                Set<Value.Ref> both = new HashSet<>(rows);
                both.retainAll(others);
                both.removeIf(row -> !row.of().equals(entity));
                if (!both.isEmpty()) {
                    findings.add(Finding.at(
                            path,
                            "tasks of %s and %s share %d rows of %s; draw each from its own split alone",
                            split,
                            other,
                            both.size(),
                            entity));
                }
            }
        }));
    }

    private void wordings() {
        List<TaskKind> kinds = build.site().spec().tasks().kinds();
        for (int i = 0; i < kinds.size(); i++) {
            TaskKind kind = kinds.get(i);
            String path = "/tasks/kinds/%d/wordings".formatted(i);
            WORDINGS.forEach((split, wanted) -> {
                long found = kind.wordings().stream()
                        .filter(wording -> wording.split() == split)
                        .count();
                if (found < wanted) {
                    findings.add(Finding.at(
                            path,
                            "expected %d wordings of %s for %s or more, but found %d; write more",
                            wanted,
                            kind.name(),
                            split,
                            found));
                }
            });
        }
    }

    private void length() {
        long few = build.tasks().stream()
                .filter(task -> task.expertSteps() <= FEW_ACTS)
                .count();
        if (few * SHORT < build.tasks().size()) {
            findings.add(Finding.at(
                    "/tasks/kinds",
                    "expected one task in %d to take %d acts at most, but %d of %d do; let more tasks start further on",
                    SHORT,
                    FEW_ACTS,
                    few,
                    build.tasks().size()));
        }
    }

    private void hardParts() {
        build.site().spec().variation().switches().forEach((name, part) -> {
            long needed = needing(part);
            if (needed * HARD < build.tasks().size()) {
                findings.add(Finding.at(
                        "/switches/" + name,
                        "expected one task in %d to need %s, but %d of %d do; turn it on in more tasks, or leave no other way",
                        HARD,
                        part.word(),
                        needed,
                        build.tasks().size()));
            }
        });
    }

    private long needing(HardPart part) {
        return build.tasks().stream()
                .filter(task -> task.needs().contains(part))
                .count();
    }
}
