package dev.espalier.webagent.policy;

import dev.espalier.webagent.policy.Deed.Move;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks at candidates against each other: what is open, what is ready to be sent, where to go when nothing matches. */
final class Flow {

    private static final float OPEN = 0.3f;

    /**
     * What a form has.
     *
     * @param pending best open match in it
     * @param requiredEmpty true when something required is empty
     */
    private record Form(float pending, int fields, int filled, boolean requiredEmpty) {
        static final Form NONE = new Form(0, 0, 0, false);

        float share() {
            return fields == 0 ? 0 : (float) filled / fields;
        }
    }

    void describe(Scene scene, List<Sight> sights) {
        var forms = new HashMap<Integer, Form>();
        for (Thing thing : scene.things()) {
            forms.merge(thing.form(), form(thing), Flow::joined);
        }
        float best = 0;
        for (Sight sight : sights) {
            Thing thing = sight.candidate().thing();
            if (thing != null && !sight.features().isSet(Feature.UNDER_OVERLAY)) {
                best = thing.marginal() ? best : Math.max(best, sight.open());
                float open = thing.kind() == ThingKind.LINK ? 0 : sight.open();
                forms.merge(thing.form(), new Form(open, 0, 0, false), Flow::joined);
            }
        }
        for (Sight sight : sights) {
            answer(scene, sight, best);
            Thing thing = sight.candidate().thing();
            if (thing != null && sight.candidate().move() == Move.CLICK) {
                press(scene, sight, forms.getOrDefault(thing.form(), Form.NONE), pending(sights, thing));
                explore(scene, sight, best);
            }
        }
    }

    private static Form form(Thing thing) {
        boolean field = thing.kind() == ThingKind.FIELD && thing.enabled();
        boolean empty = thing.element().state().value().isEmpty();
        boolean box = thing.kind() == ThingKind.CHECK && thing.element().state().required() && !thing.checked();
        boolean missing = box || (field && empty && thing.element().state().required());
        return new Form(0, field ? 1 : 0, field && !empty ? 1 : 0, missing);
    }

    private static Form joined(Form a, Form b) {
        return new Form(
                Math.max(a.pending(), b.pending()),
                a.fields() + b.fields(),
                a.filled() + b.filled(),
                a.requiredEmpty() || b.requiredEmpty());
    }

    /** Returns the best open match outside the element's form. */
    private static float pending(List<Sight> sights, Thing pressed) {
        float most = 0;
        for (Sight sight : sights) {
            Thing thing = sight.candidate().thing();
            if (thing != null && thing.form() != pressed.form() && !thing.marginal()) {
                most = Math.max(most, sight.open());
            }
        }
        return most;
    }

    private static void answer(Scene scene, Sight sight, float best) {
        float open = sight.open();
        sight.features()
                .add(Feature.UNSATISFIED, open)
                .addIf(open > OPEN && open >= best, Feature.PAGE_BEST)
                .addIf(open > OPEN && firstOpen(scene, sight.candidate().span()), Feature.FIRST_OPEN);
    }

    private static boolean firstOpen(Scene scene, @Nullable Span span) {
        List<Span> spans = scene.instruction().spans();
        for (int s = 0; s < spans.size(); s++) {
            if (spans.get(s).strong() && !scene.past().covered(s)) {
                return span != null && spans.get(s).overlaps(span);
            }
        }
        return false;
    }

    private static void press(Scene scene, Sight sight, Form form, float elsewhere) {
        Thing thing = Objects.requireNonNull(sight.candidate().thing());
        boolean submits = thing.element().make().type().equals("submit") && thing.form() >= 0;
        boolean advances = thing.speaks(WordList.ADVANCE);
        boolean commits = thing.speaks(WordList.COMMIT);
        boolean retreats = thing.speaks(WordList.RETREAT) && !commits;
        sight.features()
                .addIf(advances && !retreats, Feature.ADVANCES)
                .addIf(commits, Feature.COMMITS)
                .addIf(submits && !retreats, Feature.SUBMITS)
                .addIf(retreats, Feature.RETREATS)
                .addIf(thing.speaks(WordList.ASIDE) && !commits, Feature.ASIDE);
        boolean sends = (submits || advances || commits) && !retreats && thing.kind() != ThingKind.OPTION;
        if (sends) {
            boolean ready = form.pending() < OPEN;
            sight.features()
                    .add(Feature.FORM_FILLED, form.share())
                    .add(Feature.PENDING_IN_FORM, ready ? 0 : form.pending())
                    .add(Feature.PENDING_ON_PAGE, elsewhere < OPEN ? 0 : elsewhere)
                    .addIf(ready, Feature.READY)
                    .addIf(form.requiredEmpty(), Feature.REQUIRED_EMPTY)
                    .addIf(acted(scene, thing), Feature.ACTED_IN_FORM);
        }
    }

    private static boolean acted(Scene scene, Thing thing) {
        return scene.past().last().filter(act -> act.deed().target() != null).stream()
                .anyMatch(act -> scene.things().stream()
                        .anyMatch(t -> t.form() == thing.form()
                                && t.element().fingerprint().equals(act.deed().target())));
    }

    private static void explore(Scene scene, Sight sight, float best) {
        Thing thing = Objects.requireNonNull(sight.candidate().thing());
        boolean leads =
                thing.kind() == ThingKind.LINK || thing.kind() == ThingKind.TAB || thing.kind() == ThingKind.BUTTON;
        if (leads && best < OPEN && sight.match() < OPEN) {
            boolean untried = scene.past().times(Move.CLICK, thing.element().fingerprint()) == 0;
            sight.features().add(Feature.EXPLORES, 1 - best).addIf(untried, Feature.EXPLORES_UNTRIED);
        }
    }
}
