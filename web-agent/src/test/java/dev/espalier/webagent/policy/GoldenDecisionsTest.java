package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.page.PageReader;
import dev.espalier.webagent.policy.Decider.Decision;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Ties what the policy does to the hash that it goes by, on captured pages: prompts byte for byte, candidates in order,
 * each with its log-probability.
 */
class GoldenDecisionsTest {

    private static final String GOAL =
            "Book two seats on the Amber Lake boat for November 28, 2026 at 7:30 pm, upper deck. "
                    + "Name Ann Perez, email ann@mail.example, phone 555-010-2222.";
    private static final List<String> PAGES = List.of("search", "details", "calendar", "done");

    private final EmbeddedParameters parameters = EmbeddedParameters.handSet();

    @Test
    void stayAsTheyAreUnderOneHash() throws IOException {
        String golden = resource("decisions.txt");
        String now = decisions();
        Files.writeString(Path.of("target", "decisions.txt"), now);

        String hash = "hash " + parameters.hash().hex() + "\n";
        assertThat(golden).as("""
                        The parameters have another hash than the decisions that were kept. \
                        Read what changed, then copy target/decisions.txt over the golden one.""").startsWith(hash);
        assertThat(now).as("""
                        The policy decides otherwise under the same hash. Take the next Feature.VERSION (candidates, \
                        instructions, features) or Prompt.VERSION (prompts), here %s and %s, in the code and in \
                        embedded.v1.json, then copy target/decisions.txt over the golden one.""", Feature.VERSION, Prompt.VERSION).isEqualTo(golden);
    }

    private String decisions() throws IOException {
        var text = new StringBuilder("hash ").append(parameters.hash().hex()).append('\n');
        var decider = new Decider(parameters);
        PastStep before = new PageSketch().field("Where").step("type(1, \"Amber Lake\")", "OK");
        for (String page : PAGES) {
            var situation = new Situation(GOAL, page.equals("search") ? List.of() : List.of(before), seen(page));
            write(page, decider, decider.decide(situation), text);
        }
        return text.toString();
    }

    private static void write(String page, Decider decider, Decision decision, StringBuilder text) {
        text.append(
                "\n%s, prompt %s\n".formatted(page, decision.prompt().digest().hex()));
        var softmax = new Softmax(decider.scores(decision));
        for (int i = 0; i < softmax.size(); i++) {
            String action = ActionText.format(decision.candidates().get(i).action());
            text.append(String.format(Locale.ROOT, "%.3f %s\n", softmax.logProbability(i), action));
        }
    }

    private static Seen seen(String page) throws IOException {
        var capture = new Capture(resource(page + ".json"));
        var key = new StateKey(Digest.of(page.getBytes(StandardCharsets.UTF_8)));
        var observation = new Observation(ObservationId.next(), capture, key, null, Instant.EPOCH);
        return new Seen(observation, new PageReader().read(capture));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GoldenDecisionsTest.class.getResourceAsStream("golden/" + name), "golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
