package dev.espalier.sites.web;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iframe;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Does;
import j2html.tags.DomContent;

/** Writes single widgets, forms' inputs left out. */
final class WidgetHtml {

    private final Sight sight;
    private final FormHtml forms;

    WidgetHtml(Sight sight, FormHtml forms) {
        this.sight = sight;
        this.forms = forms;
    }

    DomContent widget(Widget widget, Scope scope) {
        return switch (widget.kind()) {
            case LINK -> forms.link(widget, (Does) widget.action(), scope);
            case BUTTON -> forms.lone(widget, (Does) widget.action(), scope);
            case LIST -> list(widget);
            case SUMMARY -> summary(widget, scope);
            case MESSAGE -> message(widget, scope);
            case BANNER -> banner(widget, scope);
            case FRAME -> frame(widget, scope);
            case TEXT, TEXTAREA, SELECT, RADIO, CHECKBOX, NATIVE_DATE, CALENDAR, AUTOCOMPLETE, STEPPER ->
                throw new IllegalStateException("the input \"%s\" stands outside of a form"
                        .formatted(widget.label().source()));
        };
    }

    /** Writes a list in full, whenever it is meant to come. */
    DomContent wholeList(Widget widget) {
        return new ListHtml(sight, this::widget).list(widget);
    }

    private DomContent list(Widget widget) {
        if (widget.presentation().delay().isZero()) {
            return wholeList(widget);
        }
        String ordinal = Integer.toString(sight.page().widgets().indexOf(widget));
        String part = Query.with(sight.address(), AddressWords.PART, ordinal);
        return div(p("Loading…").withClass("loading"))
                .attr("aria-busy", "true")
                .attr("data-part", Query.with(part, AddressWords.PAGE, Integer.toString(sight.listPage())));
    }

    private DomContent summary(Widget widget, Scope scope) {
        String label = sight.label(widget, scope);
        return section(h2(label), dl(each(widget.lines(), line -> {
                    String text = sight.text(line, scope);
                    int colon = text.indexOf(": ");
                    return colon < 0 ? div(dd(text)) : div(dt(text.substring(0, colon)), dd(text.substring(colon + 2)));
                })))
                .withClasses("panel", "summary")
                .attr("aria-label", label);
    }

    private DomContent message(Widget widget, Scope scope) {
        return div(each(widget.lines(), line -> p(sight.text(line, scope))))
                .withClass("note")
                .attr("role", "status");
    }

    /** A dialog over the page; its buttons are answered with JSON and the script then takes it away. */
    private DomContent banner(Widget widget, Scope scope) {
        String label = sight.label(widget, scope);
        return div(div(
                                h2(label),
                                each(widget.lines(), line -> p(sight.text(line, scope))),
                                div(each(widget.each(), part -> widget(part, scope)))
                                        .withClass("actions"))
                        .withClass("dialog")
                        .attr("role", "dialog")
                        .attr("aria-modal", "true")
                        .attr("aria-label", label))
                .withClass("scrim")
                .attr("data-banner");
    }

    private DomContent frame(Widget widget, Scope scope) {
        String label = sight.label(widget, scope);
        return section(
                        h2(label),
                        iframe().withSrc(Query.with(sight.address(), AddressWords.FRAME, "1"))
                                .withTitle(label))
                .withClasses("panel", "framed");
    }
}
