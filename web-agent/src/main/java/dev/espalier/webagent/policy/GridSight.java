package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks at what moves a value step by step: days, months, more and less. */
final class GridSight {

    private static final int NEAR = 4;

    private final ValueReader values;
    private final SpanFit fit;

    GridSight(Scene.Reading reading) {
        this.values = reading.values();
        this.fit = reading.fit();
    }

    /** Returns the match of a calendar's or a stepper's part, -1 for anything else. */
    float look(Scene scene, Thing thing, FeatureVector features) {
        if (thing.kind() == ThingKind.DAY) {
            return day(scene, thing, features);
        }
        int turn = scene.calendar().turns(thing);
        if (turn != 0 && !scene.dates().isEmpty()) {
            return month(scene, turn, features);
        }
        int step = (thing.speaks(WordList.MORE) ? 1 : 0) - (thing.speaks(WordList.LESS) ? 1 : 0);
        return step == 0 || thing.kind() != ThingKind.BUTTON ? -1 : step(scene, thing, step, features);
    }

    /** Returns true for a button that shows and hides something and is named after a date. */
    boolean opensCalendar(Thing thing) {
        return thing.kind() == ThingKind.BUTTON
                && thing.element().state().expanded() != null
                && Sense.DATE.in(thing.naming().senses());
    }

    private static float day(Scene scene, Thing cell, FeatureVector features) {
        List<Span> dates = scene.dates();
        Optional<String> date = scene.calendar().day(cell);
        if (dates.isEmpty()) {
            return -1;
        }
        if (date.isEmpty()) {
            boolean same = dates.stream()
                    .flatMap(d -> d.readings().stream())
                    .anyMatch(reading -> number(reading) == number(cell));
            features.add(same ? Feature.DAY_UNSURE : Feature.DAY_WRONG);
            return same ? 0.5f : 0;
        }
        boolean right = dates.stream().anyMatch(d -> d.means(date.get()));
        boolean done =
                right && scene.past().times(Deed.Move.CLICK, cell.element().fingerprint()) > 0;
        features.add(right ? Feature.DAY_RIGHT : Feature.DAY_WRONG).addIf(done, Feature.CHOSEN_BEFORE);
        return right && !done ? 1 : 0;
    }

    private static int number(String date) {
        return Integer.parseInt(date.substring(date.length() - 2));
    }

    private static int number(Thing cell) {
        return cell.values().stream()
                .filter(v -> v.kind() == SpanKind.NUMBER)
                .mapToInt(v -> Integer.parseInt(v.canonical()))
                .findFirst()
                .orElse(0);
    }

    private static float month(Scene scene, int turn, FeatureVector features) {
        int wanted = scene.calendar().towards(scene.dates().getFirst().readings());
        boolean towards = wanted != 0 && wanted == turn;
        features.add(towards ? Feature.MONTH_TOWARDS : Feature.MONTH_AWAY);
        return towards ? 0.9f : 0;
    }

    private float step(Scene scene, Thing button, int step, FeatureVector features) {
        OptionalInt now = shown(scene, button);
        Optional<Span> wanted = wanted(scene, button);
        if (now.isEmpty() || wanted.isEmpty()) {
            return -1;
        }
        int missing = Integer.parseInt(wanted.get().value()) - now.getAsInt();
        boolean towards = missing != 0 && Integer.signum(missing) == step;
        features.add(towards ? Feature.STEP_TOWARDS : Feature.STEP_AWAY);
        return towards ? 0.9f : 0;
    }

    /** Returns the number nearest to the button: a field's value or a text that is little more than a number. */
    private OptionalInt shown(Scene scene, Thing button) {
        List<PageItem> items = scene.page().items();
        for (int distance = 1; distance <= NEAR; distance++) {
            for (int at : new int[] {button.at() - distance, button.at() + distance}) {
                OptionalInt number = at < 0 || at >= items.size() ? OptionalInt.empty() : number(items.get(at));
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt number(PageItem item) {
        String text = switch (item) {
            case PageItem.Text t -> t.text();
            case PageItem.Element e -> e.state().value();
        };
        List<Value> read = text.length() > 24 ? List.of() : values.readLabel(text);
        boolean one = read.size() == 1 && read.getFirst().kind() == SpanKind.NUMBER;
        return one ? OptionalInt.of(Integer.parseInt(read.getFirst().canonical())) : OptionalInt.empty();
    }

    /** Returns the number that the instruction says beside words of the button's label, else the only small one. */
    private Optional<Span> wanted(Scene scene, Thing button) {
        List<Span> numbers = scene.instruction().spans().stream()
                .filter(span -> span.kind() == SpanKind.NUMBER && span.whole())
                .toList();
        Span best = null;
        float most = 0;
        for (Span span : numbers) {
            float near = fit.label(button, span);
            if (near > most) {
                best = span;
                most = near;
            }
        }
        return best != null || numbers.size() != 1 ? Optional.ofNullable(best) : Optional.of(numbers.getFirst());
    }
}
