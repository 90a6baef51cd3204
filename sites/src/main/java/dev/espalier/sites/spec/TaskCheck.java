package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.spec.TaskKind.ExpertStep;
import dev.espalier.sites.spec.TaskKind.Setup;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.TaskKind.Wording;
import dev.espalier.sites.spec.Tasks.Division;
import dev.espalier.sites.spec.Widget.Does;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks the kinds of tasks. */
final class TaskCheck {

    private final Declared declared;
    private final ExprCheck everywhere;
    private final Spot root;

    TaskCheck(Declared declared, ExprCheck everywhere, Spot root) {
        this.declared = declared;
        this.everywhere = everywhere;
        this.root = root.at("tasks");
    }

    void check() {
        Tasks tasks = declared.spec().tasks();
        for (int i = 0; i < tasks.split().size(); i++) {
            division(tasks.split().get(i), root.at("split").item(i));
        }
        Spot kinds = root.at("kinds");
        if (tasks.kinds().isEmpty()) {
            kinds.fault("expected a kind of task or more, but found none");
        }
        NameCheck.once(tasks.kinds().stream().map(TaskKind::name).toList(), "name", kinds);
        for (int i = 0; i < tasks.kinds().size(); i++) {
            kind(tasks.kinds().get(i), kinds.item(i));
        }
    }

    private void division(Division division, Spot spot) {
        entity(division.entity(), spot.ifThere("entity"));
        int rows =
                declared.spec().entity(division.entity()).map(EntityType::count).orElse(0);
        int stretches = Math.ceilDiv(rows, division.stretch());
        if (rows > 0 && stretches < Split.values().length) {
            spot.ifThere("stretch")
                    .fault(
                            "expected a stretch or more for each split, but %d rows of %s make %d of %d",
                            rows, division.entity(), stretches, division.stretch());
        }
    }

    private void entity(String name, Spot spot) {
        if (declared.spec().entity(name).isEmpty()) {
            Declared.unknown(
                    spot, "entity", name, declared.spec().catalogue().entities().keySet());
        }
    }

    private void kind(TaskKind kind, Spot spot) {
        ExprCheck drawn = draws(kind, spot.at("draw"));
        setup(kind.setup(), drawn, spot);
        if (kind.goal().isEmpty()) {
            spot.at("goal").fault("expected a condition or more, but found none");
        }
        RulesCheck.conditions(kind.goal(), drawn, spot.at("goal"));
        RulesCheck.conditions(kind.frame(), drawn, spot.at("frame"));
        wordings(kind.wordings(), drawn, spot.at("wordings"));
        if (kind.expert().isEmpty()) {
            spot.at("expert").fault("expected an operation or more, but found none");
        }
        for (int i = 0; i < kind.expert().size(); i++) {
            step(kind.expert().get(i), drawn, spot.at("expert").item(i));
        }
    }

    /** Returns the expressions' view with all that was drawn; each draw sees those before it. */
    private ExprCheck draws(TaskKind kind, Spot spot) {
        Map<String, Type> names = new LinkedHashMap<>();
        kind.draws().forEach((name, draw) -> {
            ExprCheck before = everywhere.with(names);
            switch (draw) {
                case TaskKind.DrawRow row -> {
                    entity(row.from(), spot.at(name).at("from"));
                    before.withRow(row.from())
                            .condition(row.where(), spot.at(name).at("where"));
                    names.put(Names.DRAW + "." + name, new Type.Row(row.from()));
                }
                case TaskKind.DrawValue value -> {
                    declared.type(value.type(), spot.at(name).at("type"));
                    new GeneratorCheck(
                                    declared,
                                    before,
                                    declared.spec().catalogue().entities().keySet())
                            .generator(value.make(), value.type(), spot.at(name).at("make"));
                    names.put(Names.DRAW + "." + name, value.type());
                }
            }
        });
        return everywhere.with(names);
    }

    private void setup(Setup setup, ExprCheck drawn, Spot spot) {
        declared.spec()
                .page(setup.page())
                .ifPresentOrElse(
                        page -> start(page, setup, drawn, spot),
                        () -> Declared.unknown(spot.at("page"), "page", setup.page(), declared.pages()));
        Map<String, Type> variables = new LinkedHashMap<>();
        declared.spec().rules().session().forEach((name, variable) -> {
            if (variable instanceof Variable.Single single) {
                variables.put(name, single.type());
            }
        });
        RulesCheck.values(setup.init(), variables, "variable", drawn, spot.at("init"));
        for (int i = 0; i < setup.switches().size(); i++) {
            switches(setup.switches().get(i), spot.at("switches").item(i).at("on"));
        }
    }

    private static void start(Page page, Setup setup, ExprCheck drawn, Spot spot) {
        RulesCheck.values(
                setup.with(), Declared.types(page.params()), "parameter of page " + page.id(), drawn, spot.at("with"));
        page.params().forEach((name, param) -> {
            if (param.required() && !setup.with().containsKey(name)) {
                spot.at("with")
                        .fault(
                                "page %s needs %s: %s, but with does not say it",
                                page.id(), name, param.type().word());
            }
        });
    }

    private void switches(TaskKind.SwitchSet set, Spot spot) {
        for (int i = 0; i < set.on().size(); i++) {
            if (!declared.spec().variation().switches().containsKey(set.on().get(i))) {
                Declared.unknown(
                        spot.item(i),
                        "switch",
                        set.on().get(i),
                        declared.spec().variation().switches().keySet());
            }
        }
    }

    private static void wordings(List<Wording> wordings, ExprCheck drawn, Spot spot) {
        NameCheck.once(wordings.stream().map(Wording::name).toList(), "name", spot);
        for (int i = 0; i < wordings.size(); i++) {
            drawn.template(wordings.get(i).text(), spot.item(i).at("text"));
        }
        if (wordings.stream().noneMatch(wording -> wording.split() == Split.TRAIN)) {
            spot.fault("expected a wording or more for train tasks, but found none");
        }
    }

    private void step(ExpertStep step, ExprCheck drawn, Spot spot) {
        drawn.condition(step.when(), spot.at("when"));
        Operation operation = declared.spec().rules().operations().get(step.operation());
        if (operation == null) {
            Declared.unknown(
                    spot.at("do"),
                    "operation",
                    step.operation(),
                    declared.spec().rules().operations().keySet());
            return;
        }
        RulesCheck.values(step.with(), Declared.types(operation.params()), "parameter", drawn, spot.at("with"));
        if (step.refused() && operation.effect() == Operation.Effect.NAV) {
            spot.at("refused").fault("%s only shows a page, which nothing can refuse", step.operation());
        }
        if (triggers().noneMatch(does -> does.operation().equals(step.operation()))) {
            spot.at("do").fault("no widget does %s, so nobody can", step.operation());
        }
    }

    private Stream<Does> triggers() {
        return Stream.concat(
                        declared.spec().pages().common().stream(),
                        declared.spec().pages().list().stream().flatMap(page -> page.widgets().stream()))
                .flatMap(widget -> Stream.concat(Stream.of(widget), widget.each().stream()))
                .map(Widget::action)
                .filter(Does.class::isInstance)
                .map(Does.class::cast);
    }
}
