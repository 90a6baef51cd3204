package dev.espalier.sites.expert;

import dev.espalier.sites.engine.Answer;
import dev.espalier.sites.engine.Parameters;
import dev.espalier.sites.engine.Request;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.Operation;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.TaskKind;
import dev.espalier.sites.spec.TaskKind.ExpertStep;
import dev.espalier.sites.web.Sight;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks an expert through a task without a server: how long the way is, what lies on it, where it ends. */
public final class Rehearsal {

    private final Site site;
    private final Set<HardPart> needs = EnumSet.noneOf(HardPart.class);
    private int steps;
    private Sight sight;

    private Rehearsal(Site site, TaskInit init) {
        this.site = site;
        this.sight = sight(site.admit(init), page(init.page()), init.params());
    }

    /**
     * The expert's way through a task.
     *
     * @param steps widget acts
     * @param needs hard parts without a way around
     * @param end the visitor's state at the end
     */
    public record Way(int steps, Set<HardPart> needs, VisitorState end) {
        public Way {
            needs = Set.copyOf(needs);
        }
    }

    /**
     * Returns the expert's way.
     *
     * @throws ExpertException when the expert cannot go on, or the site refuses what the declaration says it accepts
     */
    public static Way of(Site site, TaskInit init, TaskKind kind, Map<String, Value> draws) {
        Rehearsal rehearsal = new Rehearsal(site, init);
        Expert expert = new Expert(kind, draws);
        Optional<ExpertStep> step = expert.current(rehearsal.sight.moment());
        while (step.isPresent()) {
            rehearsal.play(step.get(), expert.plan(rehearsal.sight).orElseThrow());
            step = expert.current(rehearsal.sight.moment());
        }
        return new Way(
                rehearsal.steps, rehearsal.needs, rehearsal.sight.moment().state());
    }

    private void play(ExpertStep step, Plan plan) {
        steps += plan.acts().size();
        needs.addAll(plan.needs());
        if (step.refused()) {
            needs.add(HardPart.VALIDATION_ERROR);
        }
        if (plan.turnsPage()) {
            sight = new Sight(sight.moment(), sight.page(), sight.params(), sight.listPage() + 1);
            return;
        }
        Operation operation = site.spec().operation(step.operation()).orElseThrow();
        if (operation.effect() == Operation.Effect.NAV) {
            show(sight.moment().state(), operation.next(), read(operation, plan.values()));
            return;
        }
        Request request = new Request(sight.page().id(), step.operation(), plan.values());
        switch (site.apply(sight.moment().state(), request)) {
            case Answer.Done done when !step.refused() -> show(done.state(), done.next(), done.params());
            case Answer.Refused refused
            when step.refused() ->
                sight = new Sight(site.at(refused.state()), sight.page(), sight.params(), sight.listPage());
            case Answer.Done done -> throw unexpected(step, "was accepted, but should have been refused");
            case Answer.Refused refused ->
                throw unexpected(
                        step, "was refused: " + refused.state().refusal().messages());
            case Answer.Unknown unknown -> throw unexpected(step, unknown.reason());
        }
    }

    private Map<String, Value> read(Operation operation, Map<String, String> raw) {
        Map<String, Value> values = new HashMap<>();
        operation
                .params()
                .forEach((name, param) -> values.put(
                        name,
                        Parameters.read(sight.moment(), param, raw.getOrDefault(name, ""))
                                .orElse(Value.none())));
        return values;
    }

    private void show(VisitorState state, String next, Map<String, Value> given) {
        Map<String, Value> known = new HashMap<>(next.isEmpty() ? sight.params() : Map.of());
        known.putAll(given);
        sight = sight(state, next.isEmpty() ? sight.page() : page(next), known);
    }

    private Sight sight(VisitorState state, Page page, Map<String, Value> values) {
        return Sight.at(site, state, site.address(page, values))
                .orElseThrow(() -> new ExpertException(
                        "page %s of %s cannot be shown with %s".formatted(page.id(), site.name(), values)));
    }

    private Page page(String id) {
        return site.spec().page(id).orElseThrow(() -> new ExpertException("there is no page \"%s\"".formatted(id)));
    }

    private ExpertException unexpected(ExpertStep step, String what) {
        return new ExpertException("%s on page %s of %s %s"
                .formatted(step.operation(), sight.page().id(), site.name(), what));
    }
}
