package dev.espalier.sites.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Shipped;
import dev.espalier.sites.ShippedSites;
import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Template.Format;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Condition;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.TaskKind.Wording;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    static Stream<TaskKind> kinds() {
        return ShippedSites.names().stream().flatMap(name -> Shipped.spec(name).tasks().kinds().stream());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areNineToTrainOnAndThreeOfTheirOwnForTheOtherSplits(TaskKind kind) {
        Map<Split, Long> sizes =
                kind.wordings().stream().collect(Collectors.groupingBy(Wording::split, Collectors.counting()));

        assertThat(sizes).isEqualTo(Map.of(Split.TRAIN, 9L, Split.VALIDATION, 3L, Split.HELD_OUT, 3L));
        assertThat(kind.wordings()).extracting(Wording::name).doesNotHaveDuplicates();
        assertThat(kind.wordings())
                .extracting(wording -> wording.text().source())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sayWhatTheGoalNeedsAndNothingElse(TaskKind kind) {
        Set<Expr> needed = kind.goal().stream()
                .flatMap(conjunct -> conjunct.text().exprs().stream())
                .collect(Collectors.toSet());

        assertThat(kind.wordings())
                .allSatisfy(wording ->
                        assertThat(Set.copyOf(wording.text().exprs())).isEqualTo(needed));
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void holdEveryLiteralOfTheGoal(Shipped shipped) {
        assertThat(shipped.tasks()).allSatisfy(task -> {
            TaskDefinition definition = task.definition();
            Moment moment = shipped.site().at(shipped.site().admit(TaskInit.at("home")));
            Map<String, Value> drawn = new HashMap<>();
            definition.values(shipped.site()).forEach((name, value) -> drawn.put(Names.DRAW + "." + name, value));
            Scope scope = moment.scope().with(drawn);
            for (Condition conjunct : definition.kind(shipped.site()).goal()) {
                for (Expr literal : conjunct.text().exprs()) {
                    assertThat(written(literal, moment, scope))
                            .as("%s in %s", literal, task.instruction())
                            .anyMatch(task.instruction().toLowerCase(Locale.ROOT)::contains);
                }
            }
        });
    }

    private static Stream<String> written(Expr literal, Moment moment, Scope scope) {
        return Arrays.stream(Format.values())
                .filter(format -> format != Format.LOWER && format != Format.WEEKDAY)
                .map(format -> new Template("", List.of(new Template.Shown(literal, format))))
                .map(template -> moment.text(template, scope).toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.Shipped#all")
    void leaveNoGapAndShowNoNumberOfARow(Shipped shipped) {
        assertThat(shipped.tasks())
                .extracting(SiteTask::instruction)
                .allSatisfy(text -> assertThat(text).doesNotContain("  ", "{", "}", " ,", "none", "Ref["));
    }
}
