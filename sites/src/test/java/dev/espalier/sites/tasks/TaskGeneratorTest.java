package dev.espalier.sites.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sites.Example;
import dev.espalier.sites.Restaurant;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecReader;
import dev.espalier.sites.spec.SpecResult;
import dev.espalier.sites.spec.TaskKind.Split;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskGeneratorTest {

    @Test
    void givesTheSameTasksForTheSameSeed() {
        Site again = Site.of(Restaurant.spec(), Restaurant.SEED);

        List<SiteTask> tasks = TaskGenerator.generate(again, 60, Restaurant.SEED);

        assertThat(tasks).isEqualTo(Restaurant.tasks().subList(0, 60));
        assertThat(tasks).extracting(task -> task.definition().json()).doesNotHaveDuplicates();
    }

    @Test
    void dividesTasksBetweenSplits() {
        Map<Split, Long> sizes =
                Restaurant.tasks().stream().collect(Collectors.groupingBy(SiteTask::split, Collectors.counting()));

        assertThat(sizes).isEqualTo(Map.of(Split.TRAIN, 180L, Split.VALIDATION, 45L, Split.HELD_OUT, 75L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"venue", "day", "guest"})
    void sharesNoRowBetweenSplits(String entity) {
        Map<Split, Set<Value>> rows = new EnumMap<>(Split.class);
        for (SiteTask task : Restaurant.tasks()) {
            Map<String, Value> drawn = task.definition().values(Restaurant.site());
            Value row = entity.equals("guest")
                    ? drawn.get("guest")
                    : Restaurant.site().attribute((Value.Ref) drawn.get("slot"), entity);
            rows.computeIfAbsent(task.split(), split -> new HashSet<>()).add(row);
        }

        assertThat(rows).hasSize(3);
        assertThat(rows.get(Split.TRAIN)).doesNotContainAnyElementsOf(rows.get(Split.HELD_OUT));
        assertThat(rows.get(Split.TRAIN)).doesNotContainAnyElementsOf(rows.get(Split.VALIDATION));
        assertThat(rows.get(Split.VALIDATION)).doesNotContainAnyElementsOf(rows.get(Split.HELD_OUT));
    }

    @Test
    void keepsOtherWordingsOutOfTraining() {
        Map<Split, Set<String>> unseen = new EnumMap<>(Split.class);
        Restaurant.tasks().stream()
                .filter(task -> !task.wordingSeen())
                .forEach(task -> unseen.computeIfAbsent(task.split(), split -> new HashSet<>())
                        .add(task.wording().replaceAll(".*/", "")));

        assertThat(unseen)
                .isEqualTo(Map.of(
                        Split.VALIDATION, Set.of("visitor", "telegram", "question"),
                        Split.HELD_OUT, Set.of("evening-out", "assistant", "on-behalf")));
        assertThat(Restaurant.tasks().stream()
                        .filter(task -> task.split() == Split.HELD_OUT && task.wordingSeen())
                        .count())
                .isBetween(30L, 45L);
    }

    @ParameterizedTest
    @EnumSource
    void putsEveryHardPartOnTheWayOfOneTaskInTen(HardPart part) {
        assertThat(Restaurant.tasks().stream().filter(task -> task.needs().contains(part)))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void makesOneTaskInFiveShort() {
        assertThat(Restaurant.tasks().stream().filter(task -> task.expertSteps() <= 10))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(Restaurant.tasks()).allMatch(task -> task.expertSteps() <= 20);
    }

    @Test
    void keepsTheRowsOfAStretchInOneSplit() {
        Site site = Site.of(Example.spec(), 7);
        Map<Integer, Set<Split>> splits = new HashMap<>();
        for (SiteTask task : TaskGenerator.generate(site, 200, 7)) {
            Value.Ref departure = (Value.Ref) task.definition().values(site).get("departure");
            int day = ((Value.Ref) site.attribute(departure, "day")).id();
            splits.computeIfAbsent(day / 3, stretch -> new HashSet<>()).add(task.split());
        }

        assertThat(splits)
                .hasSize(7)
                .allSatisfy((stretch, own) -> assertThat(own).hasSize(1));
        assertThat(splits.values().stream().flatMap(Set::stream).distinct()).hasSize(3);
    }

    @Test
    void drawsAnewWhenADrawLeavesALaterOneNoRow() {
        String picky = Example.json()
                .replace(
                        "\"people\": {\"type\": \"int\", \"make\": {\"between\": [1, 3]}}",
                        "\"people\": {\"type\": \"int\", \"make\": {\"between\": [1, 3]}},"
                                + " \"host\": {\"from\": \"guest\", \"where\": [\"guest = draw.guest\", \"draw.people = 2\"]}");
        Site site = Site.of(Example.spec(picky), 7);

        assertThat(TaskGenerator.generate(site, 40, 7))
                .filteredOn(task -> task.definition().kind().equals("book"))
                .hasSizeGreaterThan(20)
                .allSatisfy(task -> assertThat(task.definition().draws()).containsEntry("people", "2"));
    }

    @Test
    void readsBackADefinition() {
        TaskDefinition definition = Restaurant.tasks().getFirst().definition();

        assertThat(TaskDefinition.read(definition.json())).isEqualTo(definition);
    }

    @Test
    void refusesADefinitionOfAnotherCatalogue() {
        TaskDefinition definition = Restaurant.tasks().getFirst().definition();
        Site other = Site.of(Restaurant.spec(), 8);

        assertThatThrownBy(() -> definition.goal(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the task was made for restaurant with seed 7, but the site has seed 8");
    }

    @Test
    void saysSoWhenASiteHasTooFewTasks() {
        String small = Example.json()
                .replace("\"count\": 14", "\"count\": 3")
                .replace("\"stretch\": 3", "\"stretch\": 1")
                .replace("\"count\": 21", "\"count\": 3")
                .replace("\"count\": 12", "\"count\": 3");
        SiteSpec spec = ((SpecResult.Accepted) SpecReader.read(small)).spec();
        Site site = Site.of(spec, 1);

        assertThatThrownBy(() -> TaskGenerator.generate(site, 300, 1))
                .isInstanceOf(TooFewTasksException.class)
                .hasMessageMatching("asked for 300 tasks of tours, but only \\d+ different ones were found: kind"
                        + " \\w+ has no more for \\w+; ask for fewer, or declare more rows");
    }
}
