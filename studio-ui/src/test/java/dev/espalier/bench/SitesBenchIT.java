package dev.espalier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.bench.SitesBench.Sizes;
import dev.espalier.home.Home;
import dev.espalier.practice.TrialSite;
import dev.espalier.webagent.browser.TestBrowser;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SitesBenchIT {

    /** So many first tasks need every hard part between them. */
    private static final int TASKS = 15;

    /** So many of them are played in a browser. */
    private static final int PLAYED = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.ShippedSites#names")
    void theExpertSolvesAllTasksInChromiumAndThePolicyConsidersWhatItDoes(String name) {
        var remarks = new ArrayList<String>();
        var watcher = new QuietWatcher(remarks);
        var bench = new SitesBench(TestBrowser.launcher(Map.of()), 2, InstantSource.system(), watcher);
        List<SitesRow> rows;
        try (var site = TrialSite.open(new Home(folder), name)) {
            rows = bench.measure(site, new Sizes(TASKS, PLAYED, 1, 1), 7);
        }

        assertThat(remarks).allMatch(remark -> remark.contains(": error codes of "));
        assertThat(rows)
                .extracting(row -> row.measure().policy() + " " + row.measure().name() + " " + row.tasks())
                .containsExactly(
                        "expert success_over_http 15",
                        "expert success_in_chromium 8",
                        "expert no_action_timeout 8",
                        "embedded path_recall 8",
                        "random success_in_chromium 1",
                        "random no_action_timeout 1",
                        "embedded success_in_chromium 1",
                        "embedded no_action_timeout 1",
                        "expert needs_calendar 15",
                        "expert needs_native_date 15",
                        "expert needs_cookie_banner 15",
                        "expert needs_validation_error 15",
                        "expert needs_new_tab 15",
                        "expert needs_iframe 15",
                        "expert needs_shadow_widget 15",
                        "expert needs_slow_answer 15");
        assertThat(rows.subList(0, 4))
                .allSatisfy(row -> assertThat(row.right()).isEqualTo(row.tasks()))
                .allSatisfy(row -> assertThat(row.took()).isPositive());
        assertThat(rows.subList(8, 16))
                .allSatisfy(row -> assertThat(row.right()).isPositive());
    }
}
