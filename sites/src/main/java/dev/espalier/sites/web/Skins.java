package dev.espalier.sites.web;

import dev.espalier.sites.engine.Seeds;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.Skin;
import dev.espalier.sites.spec.Widget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** What a skin number picks; number 0 picks everything as declared. */
final class Skins {

    private final Skin skin;
    private final long number;

    Skins(Skin skin, long number) {
        this.skin = skin;
        this.number = number;
    }

    Skin.Layout layout() {
        return skin.layouts().get(pick("layout", skin.layouts().size()));
    }

    /** Returns the label, or one of the labels that may stand in its place. */
    Template label(Template label) {
        List<String> others = skin.wordings().getOrDefault(label.source(), List.of());
        int picked = pick(label.source(), others.size() + 1);
        return picked == 0 ? label : Template.parse(others.get(picked - 1));
    }

    /** Returns the widgets with the inputs in another order among themselves, where the page allows it. */
    List<Widget> ordered(Page page, List<Widget> widgets) {
        if (number == 0 || !skin.order().contains(page.id())) {
            return widgets;
        }
        List<Widget> inputs = new ArrayList<>(
                widgets.stream().filter(widget -> widget.kind().input()).toList());
        Collections.shuffle(inputs, Random.from(random("order/" + page.id())));
        List<Widget> ordered = new ArrayList<>();
        for (Widget widget : widgets) {
            ordered.add(widget.kind().input() ? inputs.removeFirst() : widget);
        }
        return ordered;
    }

    private int pick(String what, int choices) {
        return number == 0 ? 0 : random(what).nextInt(choices);
    }

    private RandomGenerator random(String what) {
        return Seeds.random(number, "skin", what);
    }
}
