package dev.espalier.ui.runs;

import dev.espalier.mcts.SearchSettings.RankValue;
import dev.espalier.mcts.SearchSettings.RolloutChoice;
import dev.espalier.mcts.SearchSettings.RolloutMode;
import dev.espalier.mcts.SearchSettings.SelectionValue;
import dev.espalier.mcts.SearchSettings.StopRule;
import dev.espalier.mcts.SearchSettings.Ties;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.webagent.RunSettings;
import java.time.Duration;
import java.util.List;

/** The settings of a run in words, each with its unit. */
record SettingWords(RunSettings settings) {

    /** A setting's name with its value. */
    record Fact(String name, String value) {}

    List<Fact> search() {
        var search = settings.search();
        var selection = search.selection();
        return List.of(
                new Fact("Rollouts", Numbers.count(search.budget().rollouts())),
                new Fact(
                        "Actions in one rollout at most",
                        Numbers.count(search.budget().maxDepth())),
                new Fact("Seed", Long.toString(search.seed())),
                new Fact("Exploration weight (c_exp)", Double.toString(selection.explorationWeight())),
                new Fact("Share of the outcome mean in Q (α)", Double.toString(selection.alpha())),
                new Fact("Q of an action", words(selection.value())),
                new Fact("Of siblings that are equally good", words(selection.ties())),
                new Fact("Every sibling once before any twice", selection.unvisitedFirst() ? "yes" : "no"),
                new Fact(
                        "Proposals at a new node (K)",
                        Numbers.count(search.expansion().proposals())),
                new Fact(
                        "The critic's rank as a value", words(search.expansion().rankValue())),
                new Fact("On its way, a rollout asks for", words(search.mode())),
                new Fact("Among new siblings goes", words(search.choice())),
                new Fact("Ends before its rollouts are made", words(search.stop())),
                new Fact("Threads in the tree", Numbers.count(search.width())));
    }

    List<Fact> browser() {
        var browser = settings.browser();
        return List.of(
                new Fact("Espalier", settings.software().program()),
                new Fact("Browser", settings.software().browser()),
                new Fact("Window", "%d × %d CSS pixels".formatted(browser.viewportWidth(), browser.viewportHeight())),
                new Fact("Language", browser.locale()),
                new Fact("Screenshots", browser.screenshots() ? "one a step" : "none"));
    }

    List<Fact> waiting() {
        var settle = settings.browser().settle();
        return List.of(
                new Fact("Quiet time after a document has loaded", millis(settle.fresh())),
                new Fact("Quiet time otherwise", millis(settle.quiet())),
                new Fact("Quiet time after typing into a field that suggests", millis(settle.suggestions())),
                new Fact("A page that never rests is looked at after", millis(settle.cap())),
                new Fact("The same where a document was asked for", millis(settle.navigationCap())),
                new Fact("A request no longer counts after", millis(settle.ignoredAfter())),
                new Fact("An address that is asked for has", millis(settle.opening())),
                new Fact("A text that is waited for has", millis(settle.text())));
    }

    private static String millis(Duration duration) {
        return Numbers.count(duration.toMillis()) + " ms";
    }

    private static String words(SelectionValue value) {
        return switch (value) {
            case OUTCOME -> "the outcome mean, 0 while there is none";
            case MIXED -> "outcome mean and critic mixed, the critic alone while there is no outcome";
            case MIXED_FROM_ZERO -> "outcome mean and critic mixed, the mean taken for 0 while there is no outcome";
        };
    }

    private static String words(Ties ties) {
        return switch (ties) {
            case FEWER_VISITS -> "the one with fewer visits, then the better rank";
            case BETTER_RANK -> "the one with the better rank";
        };
    }

    private static String words(RankValue value) {
        return switch (value) {
            case LINEAR -> "linear, from 1 for the best to 0 for the last";
            case RECIPROCAL -> "1 / rank";
        };
    }

    private static String words(RolloutMode mode) {
        return switch (mode) {
            case LIGHT -> "one action a step";
            case GUIDED -> "proposals and their ranks at every step";
        };
    }

    private static String words(RolloutChoice choice) {
        return switch (choice) {
            case POLICY_SAMPLE -> "the one that the policy draws; in the first rollout its likeliest";
            case POLICY_ARGMAX -> "the policy's likeliest";
            case CRITIC_BEST -> "the critic's best; in the first rollout the policy's likeliest";
        };
    }

    private static String words(StopRule stop) {
        return switch (stop) {
            case FIRST_ACCEPTED -> "at the first rollout that the judge accepts";
            case NEVER -> "never";
        };
    }
}
