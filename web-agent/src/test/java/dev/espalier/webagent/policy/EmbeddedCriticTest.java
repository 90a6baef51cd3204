package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mcts.Problem.Pick;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedCriticTest {

    private final EmbeddedCritic critic = new EmbeddedCritic();
    private final Situation situation = new PageSketch()
            .form(0)
            .field("Email", "email", "")
            .button("Continue")
            .button("Cancel")
            .asked("Sign up with ann@mail.example.");

    private static List<Proposal> proposals(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Proposal(ActionText.parse(text), text, null, null, Digest.of(new byte[0]), null))
                .toList();
    }

    @Test
    void picksWhatTheHandSetWeightsPrefer() {
        assertThat(critic.pick(situation, proposals("click(3)", "click(2)", "type(1, \"ann@mail.example\")")))
                .map(Pick::index)
                .hasValue(2);
        assertThat(critic.pick(situation, proposals("click(3)", "click(2)")))
                .map(Pick::index)
                .hasValue(1);
    }

    @Test
    void picksNothingAmongWhatItCannotScore() {
        assertThat(critic.pick(situation, proposals("click(77)", "back()"))).isEmpty();
    }

    @Test
    void namesItsVersionByItsWeights() {
        assertThat(critic.version()).isEqualTo(new EmbeddedCritic().version()).matches("embedded-critic:[0-9a-f]{64}");
    }
}
