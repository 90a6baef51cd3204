package dev.espalier.sites.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Shipped;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expert.Rehearsal;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.tasks.SiteTask;
import dev.espalier.sites.tasks.TaskDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OtherTableTest {

    private static final List<String> WHERE_AND_WHEN = List.of("venue", "day", "time");

    private final Shipped shipped = Shipped.named("restaurant");
    private final Site site = shipped.site();
    private final Oracle oracle = new Oracle(site);

    @TestFactory
    Stream<DynamicTest> anotherTableThanTheOneAskedForIsNoSuccessWhateverTheKind() {
        return site.spec().tasks().kinds().stream().flatMap(kind -> {
            var task = shipped.first(kind.name());
            return WHERE_AND_WHEN.stream()
                    .map(part -> DynamicTest.dynamicTest(
                            "%s, another %s".formatted(kind.name(), part), () -> bookAnother(task, part)));
        });
    }

    private void bookAnother(SiteTask task, String part) {
        var asked = task.definition();
        var judgement = oracle.judge(end(withAnother(part, asked)), asked.goal(site));

        assertThat(oracle.judge(end(asked), asked.goal(site)).success()).isTrue();
        assertThat(judgement.success()).isFalse();
    }

    /** Returns the task with a free table in the place of its own that differs from it in one thing. */
    private TaskDefinition withAnother(String part, TaskDefinition asked) {
        var values = asked.values(site);
        var own = (Value.Ref) values.get("slot");
        var other = site.rows("slot").stream()
                .filter(slot -> WHERE_AND_WHEN.stream()
                        .allMatch(one ->
                                one.equals(part) != site.attribute(slot, one).equals(site.attribute(own, one))))
                .filter(slot -> site.attribute(slot, "free").holds())
                .filter(slot -> number(site.attribute(slot, "seats")) >= number(values.get("people")))
                .findFirst()
                .orElseThrow();
        Map<String, String> draws = new HashMap<>(asked.draws());
        draws.put("slot", Integer.toString(other.id()));
        return new TaskDefinition(
                asked.seed(), asked.kind(), asked.skin(), asked.switches(), draws, asked.aims(), asked.limits());
    }

    private VisitorState end(TaskDefinition task) {
        return Rehearsal.of(site, task.init(site), task.kind(site), task.values(site))
                .end();
    }

    private static long number(Value value) {
        return ((Value.Whole) value).number();
    }
}
