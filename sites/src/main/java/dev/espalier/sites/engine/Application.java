package dev.espalier.sites.engine;

import dev.espalier.sites.engine.VisitorState.Entry;
import dev.espalier.sites.engine.VisitorState.Refusal;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Change;
import dev.espalier.sites.spec.Condition;
import dev.espalier.sites.spec.Disturbance;
import dev.espalier.sites.spec.Operation;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.Variable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One operation done, or refused, in one moment; the tick has already been counted. */
final class Application {

    private final Site site;
    private final VisitorState before;
    private final Request request;

    Application(Moment moment, Request request) {
        this.site = moment.site();
        this.before = withoutExpired(moment.state());
        this.request = request;
    }

    Answer answer() {
        Optional<Operation> found = site.spec().operation(request.operation());
        if (found.isEmpty() || !found.get().allowedOn(request.page())) {
            return new Answer.Unknown("there is no %s on page %s".formatted(request.operation(), request.page()));
        }
        Operation operation = found.get();
        if (operation.effect() == Operation.Effect.NAV) {
            return new Answer.Unknown("%s only shows another page".formatted(request.operation()));
        }
        Inputs inputs = Inputs.read(operation, request, site.at(before.answered(Refusal.NONE)));
        return disturbance(Disturbance.Kind.REFUSE, inputs)
                .map(ordinal -> disturbed(ordinal, inputs))
                .orElseGet(() -> answer(operation, inputs));
    }

    private Answer answer(Operation operation, Inputs inputs) {
        TreeMap<String, String> messages = new TreeMap<>(inputs.messages());
        Moment moment = site.at(before);
        Scope scope = inputs.scope(moment);
        for (Operation.Guard guard : operation.guards()) {
            if (!messages.containsKey(guard.field()) && moment.holds(guard.when(), scope)) {
                messages.put(guard.field(), moment.text(guard.text(), scope));
            }
        }
        if (!messages.isEmpty()) {
            return refused(before, messages, inputs);
        }
        VisitorState after = before.answered(Refusal.NONE);
        for (Change change : operation.effects()) {
            after = changed(after, change, inputs);
        }
        Page.End end = site.spec().page(operation.next()).map(Page::ends).orElse(Page.End.OPEN);
        VisitorState state = after.ended(end);
        checkInvariants(state);
        return new Answer.Done(state, operation.next(), inputs.values(), delay(inputs));
    }

    private Answer disturbed(int ordinal, Inputs inputs) {
        Moment moment = site.at(before);
        String text = moment.text(site.spec().variation().faults().get(ordinal).text(), inputs.scope(moment));
        return refused(before.after(ordinal), Map.of("", text), inputs);
    }

    private Answer refused(VisitorState state, Map<String, String> messages, Inputs inputs) {
        TreeMap<String, String> entered = new TreeMap<>(request.values());
        entered.keySet().retainAll(inputs.values().keySet());
        Refusal refusal = new Refusal(request.operation(), entered, new TreeMap<>(messages));
        return new Answer.Refused(state.answered(refusal), delay(inputs));
    }

    private Optional<Integer> disturbance(Disturbance.Kind kind, Inputs inputs) {
        List<Disturbance> all = site.spec().variation().faults();
        Moment moment = site.at(before);
        for (int i = 0; i < all.size(); i++) {
            Disturbance one = all.get(i);
            boolean meant = one.kind() == kind && one.operation().equals(request.operation());
            boolean due = kind == Disturbance.Kind.SLOW || !before.happened().contains(i);
            if (meant && due && moment.holds(one.when(), inputs.scope(moment))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Duration delay(Inputs inputs) {
        return disturbance(Disturbance.Kind.SLOW, inputs)
                .map(ordinal -> site.spec().variation().faults().get(ordinal).delay())
                .orElse(Duration.ZERO);
    }

    private VisitorState changed(VisitorState state, Change change, Inputs inputs) {
        Moment moment = site.at(state);
        Scope scope = inputs.scope(moment);
        if (!moment.holds(change.when(), scope)) {
            return state;
        }
        return switch (change) {
            case Change.Assign assign -> state.with(assign.variable(), moment.value(assign.to(), scope));
            case Change.Add add -> state.adding(add.collection(), fields(add, moment, scope));
            case Change.Remove remove ->
                state.keeping(
                        remove.collection(),
                        state.records().getOrDefault(remove.collection(), List.of()).stream()
                                .filter(entry -> !moment.holds(
                                        remove.where(),
                                        scope.with(
                                                remove.collection(), new Value.Ref(remove.collection(), entry.id()))))
                                .toList());
        };
    }

    private Map<String, Value> fields(Change.Add add, Moment moment, Scope scope) {
        Map<String, Value> fields = new HashMap<>();
        add.fields().forEach((name, expr) -> fields.put(name, moment.value(expr, scope)));
        return fields;
    }

    private void checkInvariants(VisitorState state) {
        Moment moment = site.at(state);
        for (Condition invariant : site.spec().rules().invariants()) {
            if (!moment.holds(invariant.that(), moment.scope())) {
                throw new IllegalStateException("site %s, operation %s: broke the invariant \"%s\""
                        .formatted(site.name(), request.operation(), moment.text(invariant.text(), moment.scope())));
            }
        }
    }

    private static VisitorState withoutExpired(VisitorState state) {
        VisitorState kept = state;
        for (String collection : state.records().keySet()) {
            List<Entry> live = state.records().get(collection).stream()
                    .filter(entry -> !expired(entry, state.tick()))
                    .toList();
            kept = kept.keeping(collection, live);
        }
        return kept;
    }

    private static boolean expired(Entry entry, int tick) {
        return entry.fields().get(Variable.Records.UNTIL_TICK) instanceof Value.Whole(long until) && until <= tick;
    }

    /** What a visitor entered, read by type. */
    record Inputs(Map<String, Value> values, Map<String, String> messages) {

        static Inputs read(Operation operation, Request request, Moment moment) {
            Map<String, Value> values = new HashMap<>();
            Map<String, String> messages = new HashMap<>();
            operation.params().forEach((name, param) -> {
                String raw = request.values().getOrDefault(name, "");
                Optional<Value> read = Parameters.read(moment, param, raw);
                values.put(name, read.orElse(Value.none()));
                if (read.isEmpty()) {
                    messages.put(name, moment.text(param.text(), moment.scope()));
                }
            });
            return new Inputs(values, messages);
        }

        Scope scope(Moment moment) {
            return moment.scope().withParams(values);
        }
    }
}
