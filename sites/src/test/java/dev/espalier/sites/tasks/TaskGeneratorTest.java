package dev.espalier.sites.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.sites.Example;
import dev.espalier.sites.Shipped;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecReader;
import dev.espalier.sites.spec.SpecResult;
import dev.espalier.sites.spec.TaskKind.Split;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaskGeneratorTest {

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void givesTheSameTasksForTheSameSeed(Shipped shipped) {
        Site again = Site.of(shipped.site().spec(), Shipped.SEED);

        List<SiteTask> tasks = TaskGenerator.generate(again, 40, Shipped.SEED);

        assertThat(tasks).isEqualTo(shipped.tasks().subList(0, 40));
        assertThat(shipped.tasks()).extracting(task -> task.definition().json()).doesNotHaveDuplicates();
    }

    @Test
    void tellsHowManyThereAreAndEndsWithWhatIsThrownThen() {
        Site site = Site.of(Example.spec(), 7);
        List<Integer> told = new ArrayList<>();

        assertThatThrownBy(() -> TaskGenerator.generate(site, 5, 1, made -> {
                    told.add(made);
                    if (made == 2) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(1, 2);
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void dividesTasksBetweenSplits(Shipped shipped) {
        Map<Split, Long> sizes =
                shipped.tasks().stream().collect(Collectors.groupingBy(SiteTask::split, Collectors.counting()));

        assertThat(sizes).isEqualTo(Map.of(Split.TRAIN, 180L, Split.VALIDATION, 45L, Split.HELD_OUT, 75L));
    }

    @ParameterizedTest
    @CsvSource({
        "restaurant, slot.venue",
        "restaurant, slot.day",
        "restaurant, guest",
        "hotel, offer.room.venue",
        "hotel, offer.room.venue.city",
        "hotel, arrive",
        "hotel, leave",
        "hotel, guest"
    })
    void sharesNoRowBetweenSplits(String name, String path) {
        Shipped shipped = Shipped.named(name);
        Map<Split, Set<Value>> rows = new EnumMap<>(Split.class);
        for (SiteTask task : shipped.tasks()) {
            List<String> words = List.of(path.split("\\."));
            Value row = task.definition().values(shipped.site()).get(words.getFirst());
            for (String word : words.subList(1, words.size())) {
                row = shipped.site().attribute((Value.Ref) row, word);
            }
            rows.computeIfAbsent(task.split(), split -> new HashSet<>()).add(row);
        }

        assertApart(rows);
    }

    private static void assertApart(Map<Split, ? extends Set<?>> used) {
        assertThat(used).hasSize(3);
        used.forEach((split, own) -> used.forEach(
                (other, theirs) -> assertThat(split != other && own.stream().anyMatch(theirs::contains))
                        .as("%s and %s share some of %s", split, other, own)
                        .isFalse()));
    }

    @Test
    void sharesNoNightOfAStayBetweenSplits() {
        Shipped hotel = Shipped.named("hotel");
        Map<Split, Set<Integer>> days = new EnumMap<>(Split.class);
        for (SiteTask task : hotel.tasks()) {
            Map<String, Value> drawn = task.definition().values(hotel.site());
            int arrive = ((Value.Ref) drawn.get("arrive")).id();
            int leave = ((Value.Ref) drawn.get("leave")).id();
            assertThat(leave - arrive).isBetween(1, 4);
            for (int day = arrive; day <= leave; day++) {
                days.computeIfAbsent(task.split(), split -> new HashSet<>()).add(day);
            }
        }

        assertApart(days);
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void keepsOtherWordingsOutOfTraining(Shipped shipped) {
        Map<Split, Set<String>> unseen = new EnumMap<>(Split.class);
        shipped.tasks().stream()
                .filter(task -> !task.wordingSeen())
                .forEach(task -> unseen.computeIfAbsent(task.split(), split -> new HashSet<>())
                        .add(task.wording()));

        assertThat(unseen)
                .isEqualTo(Map.of(
                        Split.VALIDATION, wordings(shipped, Split.VALIDATION),
                        Split.HELD_OUT, wordings(shipped, Split.HELD_OUT)));
        assertThat(shipped.tasks().stream()
                        .filter(task -> task.split() == Split.HELD_OUT && task.wordingSeen())
                        .count())
                .isBetween(30L, 45L);
    }

    private static Set<String> wordings(Shipped shipped, Split split) {
        return shipped.site().spec().tasks().kinds().stream()
                .flatMap(kind -> kind.wordings().stream()
                        .filter(wording -> wording.split() == split)
                        .map(wording -> kind.name() + "/" + wording.name()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void putsEveryHardPartOnTheWayOfOneTaskInTen(Shipped shipped) {
        assertThat(HardPart.values())
                .allSatisfy(part -> assertThat(shipped.tasks().stream()
                                .filter(task -> task.needs().contains(part)))
                        .hasSizeGreaterThanOrEqualTo(30));
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void makesOneTaskInFiveShortAndNoneLong(Shipped shipped) {
        assertThat(shipped.tasks().stream().filter(task -> task.expertSteps() <= 10))
                .hasSizeGreaterThanOrEqualTo(60);
        assertThat(shipped.tasks()).allMatch(task -> task.expertSteps() <= 26);
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
        TaskDefinition definition =
                Shipped.named("restaurant").tasks().getFirst().definition();

        assertThat(TaskDefinition.read(definition.json())).isEqualTo(definition);
    }

    @Test
    void refusesADefinitionOfAnotherCatalogue() {
        TaskDefinition definition =
                Shipped.named("restaurant").tasks().getFirst().definition();
        Site other = Site.of(Shipped.spec("restaurant"), 8);

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
