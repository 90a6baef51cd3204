package dev.espalier.sites.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sites.Example;
import dev.espalier.sites.Shipped;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskGenerator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SiteCheckTest {

    private static final Site TOURS = Site.of(Example.spec(), Build.SEED);
    private static final List<SiteTask> TASKS = TaskGenerator.generate(TOURS, 20, Build.SEED);

    /** Fewer tasks than the check makes by itself; a table of hard parts comes out even after so many. */
    @ParameterizedTest
    @MethodSource("dev.espalier.sites.ShippedSites#names")
    void findsNothingWrongWithAShippedSite(String name) {
        SiteSpec spec = Shipped.spec(name);

        assertThat(SiteCheck.findings(Build.of(spec, 120), Build.of(spec, 120))).isEmpty();
    }

    @Test
    void saysWhatTheTasksLack() {
        List<SiteTask> easy =
                TASKS.stream().map(task -> needing(task, Set.of())).toList();

        assertThat(TaskGates.findings(new Build(TOURS, TASKS)))
                .extracting(Finding::toString)
                .contains(
                        "/tasks/kinds/0/wordings: expected 9 wordings of book for TRAIN or more, but found 1; write more",
                        "/tasks/kinds/1/wordings: expected 3 wordings of quick for HELD_OUT or more, but found 0; write more")
                .noneMatch(finding -> finding.startsWith("/switches"));
        assertThat(TaskGates.findings(new Build(TOURS, easy)))
                .extracting(Finding::toString)
                .contains(
                        "/switches/grid: expected one task in 10 to need calendar, but 0 of 20 do; turn it on in more tasks, or leave no other way");
    }

    @Test
    void saysWhichRowsSplitsShareAndThatTasksAreLong() {
        List<SiteTask> tasks = TASKS.stream()
                .filter(task -> task.expertSteps() > 10)
                .flatMap(task -> List.of(in(task, Split.TRAIN), in(task, Split.HELD_OUT)).stream())
                .toList();

        assertThat(TaskGates.findings(new Build(TOURS, tasks)))
                .extracting(Finding::toString)
                .anyMatch(
                        finding -> finding.matches(
                                "/tasks/split/0: tasks of TRAIN and HELD_OUT share \\d+ rows of tour; draw each from its own split alone"))
                .anyMatch(
                        finding -> finding.matches(
                                "/tasks/kinds: expected one task in 5 to take 10 acts at most, but 0 of \\d+ do; let more tasks start further on"));
    }

    @Test
    void saysWhichTasksAreNotSolvedAsDeclared() {
        List<SiteTask> hard = TASKS.stream()
                .map(task -> needing(task, EnumSet.of(HardPart.SHADOW_WIDGET, HardPart.NEW_TAB, HardPart.CALENDAR)))
                .limit(2)
                .toList();
        Build build = new Build(TOURS, hard);

        assertThat(SiteCheck.findings(build, build))
                .extracting(Finding::toString)
                .anyMatch(finding -> finding.matches(
                        "/tasks/kinds/\\d/expert: \\d of the tasks of \\w+ are not solved as declared; task \\d: "
                                + "it is said to need \\[.*], but what was served shows a way around"));
    }

    @Test
    void saysWhichTasksTakeMoreOrFewerActsThanDeclared() {
        SiteTask task = TASKS.getFirst();
        SiteTask longer = said(task, task.expertSteps() + 1, task.needs());
        Build build = new Build(TOURS, List.of(longer));

        assertThat(SiteCheck.findings(build, build))
                .extracting(Finding::toString)
                .anyMatch(finding -> finding.endsWith("it is said to take %d acts, but the expert takes %d"
                        .formatted(task.expertSteps() + 1, task.expertSteps())));
    }

    @Test
    void saysWhichPagesPeopleCannotOperate() {
        String json = Example.json()
                .replace("\"label\": \"See {tour.name}\"", "\"label\": \"See this tour\"")
                .replace("\"switch.grid = false\"", "\"today != none\"");
        Site site = Site.of(Example.spec(json), Build.SEED);
        List<SiteTask> withGrid = TASKS.stream()
                .filter(task -> task.definition().switches().contains("grid"))
                .toList();
        Build build = new Build(site, withGrid);

        assertThat(SiteCheck.findings(build, build))
                .extracting(Finding::toString)
                .contains(
                        "page /results: 2 controls are called link \"See this tour\"; say in the label what tells them"
                                + " apart, such as the card's row",
                        "page /: the id \"search-date\" stands 2 times; show one input of a parameter at a time");
    }

    @Test
    void saysWhichPagesDifferBetweenBuilds() {
        Site other = Site.of(
                Example.spec(Example.json().replace("We hold your places for a while.", "We hold your seats.")),
                Build.SEED);

        assertThat(SiteCheck.findings(new Build(TOURS, TASKS), new Build(other, TASKS.reversed())))
                .extracting(Finding::toString)
                .contains("/tasks/kinds: two builds with seed 7 make different tasks")
                .anyMatch(finding ->
                        finding.matches("page /.*: two builds with seed 7 answer differently to (GET|POST) /.*"));
    }

    @Test
    void saysWhenTheCatalogueOrTheTasksCannotBeMade() {
        String unlike = Example.json().replace("\"count\": 12", "\"count\": 99");
        String few = Example.json().replace("\"count\": 12", "\"count\": 3");

        assertThat(SiteCheck.findings(Example.spec(unlike)))
                .containsExactly(
                        new Finding(
                                "/entities/guest",
                                "found no row 37 with unique values in 2000 tries; give its lists more texts or ask for fewer rows"));
        assertThat(SiteCheck.findings(Example.spec(few)))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).startsWith("asked for 300 tasks of tours, but only"));
    }

    @Test
    void endsBetweenTasksAndBetweenVisitsWhenItIsToldTo() {
        Build build = new Build(TOURS, TASKS);

        assertThatThrownBy(() -> SiteCheck.findings(Example.spec(), SiteCheckTest::stop))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> SiteCheck.findings(build, build, SiteCheckTest::stop))
                .hasRootCauseInstanceOf(CancellationException.class);
    }

    private static void stop() {
        throw new CancellationException("enough");
    }

    private static SiteTask needing(SiteTask task, Set<HardPart> needs) {
        return said(task, task.expertSteps(), needs);
    }

    private static SiteTask said(SiteTask task, int expertSteps, Set<HardPart> needs) {
        return new SiteTask(
                task.site(),
                task.split(),
                task.wording(),
                task.wordingSeen(),
                task.instruction(),
                task.definition(),
                expertSteps,
                needs);
    }

    private static SiteTask in(SiteTask task, Split split) {
        return new SiteTask(
                task.site(),
                split,
                task.wording(),
                task.wordingSeen(),
                task.instruction(),
                task.definition(),
                task.expertSteps(),
                task.needs());
    }
}
