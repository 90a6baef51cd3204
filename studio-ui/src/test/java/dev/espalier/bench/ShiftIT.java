package dev.espalier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.home.Home;
import dev.espalier.practice.TrialSite;
import dev.espalier.sites.ShippedSites;
import dev.espalier.webagent.AgentRun.RunStatus;
import dev.espalier.webagent.InMemoryAgentRuns;
import dev.espalier.webagent.InMemoryPolicyVersions;
import dev.espalier.webagent.InMemorySearchTrees;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.browser.TestBrowser;
import dev.espalier.webagent.policy.EmbeddedCritic;
import dev.espalier.webagent.policy.EmbeddedJudge;
import dev.espalier.webagent.policy.EmbeddedPolicy;
import dev.espalier.webagent.search.Agent;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.RunsAtWork;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftIT {

    private static final BrowserSettings BLIND = BrowserSettings.DEFAULT.screenshots(false);

    @TempDir
    private Path folder;

    private final InMemoryAgentRuns runs = new InMemoryAgentRuns();
    private TrialSite site;
    private Shift shift;

    @BeforeEach
    void openSite() {
        site = TrialSite.open(new Home(folder), ShippedSites.names().getFirst());
        var agent = new Agent(EmbeddedPolicy.handSet(), new EmbeddedCritic(), new EmbeddedJudge());
        var trees = new InMemorySearchTrees();
        var means = new Shift.Means(
                TestBrowser.launcher(site.world().hosts()),
                new AgentRunner(
                        new AgentRunner.Runs(runs, new RunsAtWork()),
                        trees,
                        new InMemoryPolicyVersions(),
                        InstantSource.system(),
                        "0.0.1"),
                trees);
        shift = new Shift(site.tasks(4, 7), site.world(), agent, means, new QuietWatcher(new ArrayList<>()));
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void countsExecutedStepsOfRunsByTwoWorkers() {
        var meter = new StepMeter(8, System::nanoTime);

        shift.work(2, BLIND, meter);

        var reading = meter.read();
        assertThat(reading.settles()).hasSize(8);
        assertThat(reading.spent().keySet()).containsExactlyInAnyOrder(StepMeter.Phase.values());
        var row = StepRow.of(2, false, reading, 0);
        assertThat(row.stepsPerSecond()).isPositive();
        assertThat(row.shares().other()).isBetween(0.0, 1.0);
        assertThat(runs.all())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(run -> assertThat(run.status()).isNotEqualTo(RunStatus.FAILED));
    }

    @Test
    void watchesPagesAfterTheyCameToRest() {
        var late = new LateWatch(3);

        shift.work(1, BLIND, late);

        assertThat(late.full()).isTrue();
        assertThat(late.rate()).isBetween(0.0, 1.0);
    }
}
