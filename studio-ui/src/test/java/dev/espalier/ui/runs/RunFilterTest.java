package dev.espalier.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.ui.parts.Address;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.RunQuery;
import dev.espalier.webagent.RunQuery.RunMode;
import dev.espalier.webagent.Split;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunFilterTest {

    private static final PolicyVersionId POLICY = PolicyVersionId.next();

    @Test
    void readsEveryFilterOfAnAddress() {
        var filter = new RunFilter(new Address(
                "runs",
                Map.of(
                        "status",
                        "done,failed",
                        "site",
                        "one,two",
                        "split",
                        "held-out",
                        "mode",
                        "search",
                        "task",
                        "7",
                        "policy",
                        POLICY.toString(),
                        "q",
                        "a chair")));

        assertThat(filter.filter())
                .isEqualTo(new RunQuery.Filter(
                        Set.of(RunStatus.DONE, RunStatus.FAILED),
                        Set.of("one", "two"),
                        Set.of(Split.HELD_OUT),
                        7,
                        POLICY,
                        RunMode.SEARCH,
                        "a chair"));
    }

    @Test
    void passesOverWhatIsNoFilter() {
        var filter = new RunFilter(
                new Address("runs", Map.of("mode", "odd", "task", "7x", "policy", "embedded", "at", "somewhere")));

        assertThat(filter.filter()).isEqualTo(RunQuery.Filter.ALL);
    }
}
