package dev.espalier.sites.spec;

import dev.espalier.sites.expr.ExprSyntaxException;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Does;
import dev.espalier.sites.spec.Widget.Kind;
import dev.espalier.sites.spec.Widget.Opens;
import dev.espalier.sites.spec.Widget.Place;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Checks widgets: that each has what its kind needs, and that what it mentions is there. */
final class WidgetCheck {

    private static final Set<Kind> WITH_ROWS =
            EnumSet.of(Kind.LIST, Kind.SELECT, Kind.RADIO, Kind.CALENDAR, Kind.AUTOCOMPLETE);
    private static final Set<Kind> ALWAYS_WITH_ROWS = EnumSet.of(Kind.LIST, Kind.CALENDAR, Kind.AUTOCOMPLETE);
    private static final Set<Kind> IN_A_CARD = EnumSet.of(Kind.LINK, Kind.BUTTON, Kind.MESSAGE, Kind.SUMMARY);
    private static final Set<Kind> IN_A_BANNER = EnumSet.of(Kind.LINK, Kind.BUTTON);

    private final Declared declared;
    private final Surroundings around;

    WidgetCheck(Declared declared, Surroundings around) {
        this.declared = declared;
        this.around = around;
    }

    /**
     * Where a widget stands.
     *
     * @param page the page's id, {@code *} when every page has the widget
     * @param widgets of the page, itself among them
     */
    record Surroundings(String page, List<Widget> widgets) {
        static final Surroundings OF_EVERY_PAGE = new Surroundings(Operation.EVERYWHERE, List.of());

        static Surroundings of(Page page) {
            return new Surroundings(page.id(), page.widgets());
        }

        /** Returns the widgets of the same document: the page or its inner frame. */
        List<Widget> beside(Widget widget) {
            boolean framed = widget.presentation().place() == Place.FRAME;
            return widgets.stream()
                    .filter(other -> (other.presentation().place() == Place.FRAME) == framed)
                    .toList();
        }
    }

    void widget(Widget widget, ExprCheck exprs, Spot spot) {
        if (!hasItsRows(widget, spot.first("suggest", "view"))) {
            return;
        }
        texts(widget, exprs, spot);
        exprs.condition(widget.when(), spot.at("when"));
        shown(widget, exprs, spot.at("view"));
        look(widget, spot);
        action(widget, exprs, spot);
        inner(widget, exprs, spot.at("each"));
    }

    private void action(Widget widget, ExprCheck exprs, Spot spot) {
        Kind kind = widget.kind();
        switch (widget.action()) {
            case Binds binds when kind.input() -> new InputCheck(declared, around).input(widget, binds, exprs, spot);
            case Binds binds -> spot.at("bind").fault("%s gives no value to anything", kind.word());
            case Does does when kind.trigger() -> new TriggerCheck(declared, around).trigger(widget, does, exprs, spot);
            case Does does -> spot.at("does").fault("%s does nothing; only a link or a button does", kind.word());
            case Widget.Shows shows
            when kind.input() -> spot.fault("%s needs bind: the parameter that it gives a value", kind.word());
            case Widget.Shows shows
            when kind.trigger() -> spot.fault("%s needs does: the operation that it does", kind.word());
            case Widget.Shows shows -> {}
        }
    }

    private void texts(Widget widget, ExprCheck exprs, Spot spot) {
        if (widget.label().equals(Template.EMPTY) && widget.kind() != Kind.MESSAGE) {
            spot.at("label")
                    .fault(
                            "%s needs a label: its accessible name",
                            widget.kind().word());
        }
        exprs.template(widget.label(), spot.at("label"));
        skins(widget.label(), exprs, spot);
        if (widget.lines().isEmpty() && (widget.kind() == Kind.MESSAGE || widget.kind() == Kind.SUMMARY)) {
            spot.at("lines").fault("%s needs lines: what it says", widget.kind().word());
        }
        ExprCheck row = declared.spec()
                .view(widget.view())
                .map(view -> exprs.withRow(view.from()))
                .orElse(exprs);
        for (int i = 0; i < widget.lines().size(); i++) {
            boolean ofRow = widget.kind() == Kind.LIST || i == 0;
            (ofRow ? row : exprs)
                    .template(widget.lines().get(i), spot.at("lines").item(i));
        }
    }

    /** Checks the labels that may stand in place of this one. */
    private void skins(Template label, ExprCheck exprs, Spot spot) {
        Spot others = new Spot(spot.root(), spot.faults(), "")
                .at("skin")
                .at("wordings")
                .at(label.source());
        List<String> wordings = declared.spec().variation().skin().wordings().getOrDefault(label.source(), List.of());
        for (int i = 0; i < wordings.size(); i++) {
            try {
                exprs.template(Template.parse(wordings.get(i)), others.item(i));
            } catch (ExprSyntaxException e) {
                others.item(i).fault("%s", e.reason());
            }
        }
    }

    /** Returns false, and notes it, when the widget names no view, or one that is none, whose rows it should show. */
    private boolean hasItsRows(Widget widget, Spot spot) {
        Kind kind = widget.kind();
        if (widget.view().isEmpty()) {
            if (ALWAYS_WITH_ROWS.contains(kind)) {
                spot.fault("%s needs a view whose rows it shows", kind.word());
            }
            return !ALWAYS_WITH_ROWS.contains(kind);
        }
        if (!WITH_ROWS.contains(kind)) {
            spot.fault("%s shows no rows", kind.word());
            return false;
        }
        if (declared.spec().view(widget.view()).isEmpty()) {
            Declared.unknown(
                    spot, "view", widget.view(), declared.spec().views().keySet());
            return false;
        }
        return true;
    }

    /** Notes the views whose rows are shown; what an autocomplete shows depends on what was typed. */
    private void shown(Widget widget, ExprCheck exprs, Spot spot) {
        if (widget.kind() != Kind.AUTOCOMPLETE) {
            declared.spec().view(widget.view()).ifPresent(view -> {
                exprs.shows(widget.view(), spot);
                exprs.shows(view.otherwise(), spot);
            });
        }
    }

    private static void look(Widget widget, Spot spot) {
        if (widget.presentation().opens() == Opens.TAB && !widget.kind().trigger()) {
            spot.at("opens")
                    .fault(
                            "only a link or a button opens something, but this is a %s",
                            widget.kind().word());
        }
        if (widget.presentation().place() == Place.SHADOW && !widget.kind().input() && widget.kind() != Kind.BUTTON) {
            spot.at("place")
                    .fault(
                            "only an input or a button stands in a shadow root, but this is a %s",
                            widget.kind().word());
        }
    }

    private void inner(Widget host, ExprCheck exprs, Spot list) {
        Set<Kind> allowed = host.kind() == Kind.LIST
                ? IN_A_CARD
                : host.kind() == Kind.BANNER ? IN_A_BANNER : EnumSet.noneOf(Kind.class);
        ExprCheck inside = declared.spec()
                .view(host.view())
                .map(view -> exprs.withRow(view.from()))
                .orElse(exprs);
        for (int i = 0; i < host.each().size(); i++) {
            Widget widget = host.each().get(i);
            PageCheck.notFramed(widget, list.item(i));
            if (!allowed.contains(widget.kind())) {
                list.item(i)
                        .at("kind")
                        .fault(
                                "a %s holds no %s",
                                host.kind().word(), widget.kind().word());
            } else {
                new WidgetCheck(declared, new Surroundings(around.page(), List.of()))
                        .widget(widget, inside, list.item(i));
            }
        }
    }
}
