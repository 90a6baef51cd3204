package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.runs.SettingWords.Fact;
import dev.espalier.webagent.Samples;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingWordsTest {

    /** Of the judges and the critic, beside those who work. */
    private static final int OF_PARTIES = 4;

    private final SettingWords words = new SettingWords(Samples.settings(12, 30, 7));

    @Test
    void saysWhatTheSearchGoesBy() {
        assertThat(words.search())
                .containsExactly(
                        new Fact("Rollouts", "12"),
                        new Fact("Actions in one rollout at most", "30"),
                        new Fact("Seed", "7"),
                        new Fact("Exploration weight (c_exp)", "1.0"),
                        new Fact("Share of the outcome mean in Q (α)", "0.5"),
                        new Fact(
                                "Q of an action",
                                "outcome mean and critic mixed, the critic alone while there is no outcome"),
                        new Fact(
                                "Of siblings that are equally good", "the one with fewer visits, then the better rank"),
                        new Fact("Every sibling once before any twice", "yes"),
                        new Fact("Proposals at a new node (K)", "3"),
                        new Fact("The critic's rank as a value", "linear, from 1 for the best to 0 for the last"),
                        new Fact("On its way, a rollout asks for", "proposals and their ranks at every step"),
                        new Fact(
                                "Among new siblings goes",
                                "the one that the policy draws; in the first rollout its likeliest"),
                        new Fact("Ends before its rollouts are made", "never"),
                        new Fact("Threads in the tree", "1"));
    }

    @Test
    void saysWhatTheBrowserWasTold() {
        assertThat(words.browser())
                .containsExactly(
                        new Fact("Espalier", "0.0.1"),
                        new Fact("Browser", "Toy 1"),
                        new Fact("Window", "1280 × 800 CSS pixels"),
                        new Fact("Language", "en-US"),
                        new Fact("Screenshots", "none"));
        assertThat(words.waiting())
                .contains(
                        new Fact("Quiet time after a document has loaded", "30 ms"),
                        new Fact("An address that is asked for has", "15,000 ms"));
    }

    @Test
    void leavesNoSettingOut() {
        int settings = leaves(JsonMapper.shared().valueToTree(words.settings()));
        int facts =
                words.search().size() + words.browser().size() + words.waiting().size();

        assertThat(facts + 1).as("width and height are one fact").isEqualTo(settings - OF_PARTIES);
    }

    private static int leaves(JsonNode node) {
        return node.isContainer()
                ? StreamSupport.stream(node.spliterator(), false)
                        .mapToInt(SettingWordsTest::leaves)
                        .sum()
                : 1;
    }
}
