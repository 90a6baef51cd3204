package dev.espalier.webagent.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.policy.ScriptedPolicy.Line;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ScriptedPolicyTest {

    private final ScriptedPolicy policy =
            new ScriptedPolicy(Line.type("Email", "a@b.example"), Line.click("button", "Go"), Line.click("link", "No"));
    private final PageSketch page = new PageSketch().form(0).field("Email").button("Go");

    @Test
    void doesTheLinesThatApplyInTheirOrder() {
        var random = RandomGeneratorFactory.getDefault().create(1);

        assertThat(policy.propose(page.asked("x"), 5, random))
                .extracting(Proposal::text)
                .containsExactly("type(1, \"a@b.example\")", "click(2)");
        assertThat(policy.propose(page.asked("x", page.step("type(1, \"a@b.example\")", "OK")), 5, random))
                .extracting(Proposal::text)
                .containsExactly("click(2)");
    }
}
