package dev.espalier.sites.check;

import dev.espalier.sites.check.Trial.Outcome;
import dev.espalier.sites.oracle.Judgement;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.visit.Played;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that each expert ends its task over HTTP, in as many acts and through the hard parts that the task is said to
 * need.
 */
final class ExpertGate {

    private ExpertGate() {}

    /** Returns a finding for each kind of task that fails, with the first task that does. */
    static List<Finding> findings(Build build, List<Outcome> outcomes) {
        Map<String, List<String>> failures = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            String failure = failure(outcomes.get(i));
            if (!failure.isEmpty()) {
                failures.computeIfAbsent(outcomes.get(i).task().definition().kind(), kind -> new ArrayList<>())
                        .add("task %d: %s".formatted(i + 1, failure));
            }
        }
        List<String> kinds =
                build.site().spec().tasks().kinds().stream().map(TaskKind::name).toList();
        List<Finding> findings = new ArrayList<>();
        failures.forEach((kind, messages) -> findings.add(Finding.at(
                "/tasks/kinds/%d/expert".formatted(kinds.indexOf(kind)),
                "%d of the tasks of %s are not solved as declared; %s",
                messages.size(),
                kind,
                messages.getFirst())));
        return findings;
    }

    private static String failure(Outcome outcome) {
        return outcome.played().map(played -> failure(outcome, played)).orElse(outcome.failure());
    }

    private static String failure(Outcome outcome, Played played) {
        Judgement judgement = played.judgement();
        if (!judgement.success()) {
            return "the expert ends without success: %s".formatted(judgement);
        }
        if (played.acts() != outcome.task().expertSteps()) {
            return "it is said to take %d acts, but the expert takes %d"
                    .formatted(outcome.task().expertSteps(), played.acts());
        }
        Set<HardPart> avoided = EnumSet.noneOf(HardPart.class);
        avoided.addAll(outcome.task().needs());
        avoided.removeAll(played.passed());
        return avoided.isEmpty()
                ? ""
                : "it is said to need %s, but what was served shows a way around".formatted(avoided);
    }
}
