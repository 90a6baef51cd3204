package dev.espalier.sites.expert;

import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Disturbance;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.Operation;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Place;
import dev.espalier.sites.web.Sight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how one operation is done, with the values that a task wants, on the page in sight. */
final class Planner {

    private static final String NEXT_PAGE = "Next page";

    private final Sight sight;
    private final String name;
    private final Operation operation;
    private final Map<String, Value> wanted;

    private Planner(Sight sight, String name, Map<String, Value> wanted) {
        this.sight = sight;
        this.name = name;
        this.wanted = wanted;
        this.operation = sight.spec()
                .operation(name)
                .orElseThrow(() -> new ExpertException("there is no operation \"%s\"".formatted(name)));
    }

    /** @throws ExpertException when the page offers no way */
    static Plan plan(Sight sight, String operation, Map<String, Value> wanted) {
        return new Planner(sight, operation, wanted).plan();
    }

    private Plan plan() {
        List<Offer> fitting = Offers.of(sight, name).stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            throw new ExpertException("page %s of %s offers no way to %s with %s"
                    .formatted(sight.page().id(), sight.spec().name(), name, wanted));
        }
        Optional<Offer> here = fitting.stream()
                .filter(offer -> offer.listPage() == sight.listPage())
                .findFirst();
        return here.map(offer -> plan(offer, fitting)).orElseGet(Planner::turnPage);
    }

    private static Plan turnPage() {
        return new Plan(List.of(WidgetAct.click(Place.PAGE, "link", NEXT_PAGE)), Map.of(), Set.of(), true);
    }

    /** Returns true when each wanted value can be entered beside the offer, or goes along with it. */
    private boolean fits(Offer offer) {
        return wanted.entrySet().stream()
                .allMatch(value -> input(offer, value.getKey()).isPresent()
                        || along(offer, value.getKey()).equals(value.getValue()));
    }

    private Value along(Offer offer, String param) {
        Expr said = offer.does().with().get(param);
        return said == null ? offer.scope().value(param) : sight.moment().value(said, offer.scope());
    }

    private Optional<Widget> input(Offer offer, String param) {
        return inputs(offer).stream()
                .filter(widget -> widget.action().equals(new Binds(name, param)))
                .findFirst();
    }

    private List<Widget> inputs(Offer offer) {
        return !offer.sendsInputs()
                ? List.of()
                : sight.widgets(offer.inFrame()).stream()
                        .filter(widget -> widget.action() instanceof Binds binds
                                && binds.operation().equals(name))
                        .toList();
    }

    private Plan plan(Offer offer, List<Offer> fitting) {
        List<WidgetAct> acts = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        Set<HardPart> needs = EnumSet.noneOf(HardPart.class);
        operation.params().keySet().forEach(param -> values.put(param, RawValues.write(along(offer, param))));
        for (Widget input : inputs(offer)) {
            Binds binds = (Binds) input.action();
            String entered = sight.entered(binds, sight.scope());
            Value value = wanted.getOrDefault(binds.param(), Value.none());
            values.put(binds.param(), entered);
            if (!value.isNone() && !RawValues.write(value).equals(entered)) {
                values.put(binds.param(), RawValues.write(value));
                acts.addAll(new InputActs(sight, input).enter(value, entered));
                needs.addAll(HardWidgets.onlyWay(input, inputs(offer)));
            }
        }
        acts.add(WidgetAct.click(
                offer.inFrame() ? Place.FRAME : offer.widget().presentation().place(),
                offer.widget().kind() == Widget.Kind.LINK ? "link" : "button",
                sight.label(offer.widget(), offer.scope())));
        needs.addAll(HardWidgets.onlyWay(offer, fitting));
        if (slow(offer)) {
            needs.add(HardPart.SLOW_ANSWER);
        }
        return new Plan(acts, values, needs, false);
    }

    private boolean slow(Offer offer) {
        return offer.widget().presentation().delay().isPositive()
                || sight.spec().variation().faults().stream()
                        .anyMatch(fault -> fault.kind() == Disturbance.Kind.SLOW
                                && fault.operation().equals(name)
                                && sight.moment().holds(fault.when(), sight.scope()));
    }
}
