package dev.espalier.sites.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.input;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;

import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.spec.Operation;
import dev.espalier.sites.spec.Operation.Effect;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Does;
import dev.espalier.sites.spec.Widget.Look;
import dev.espalier.sites.spec.Widget.Opens;
import dev.espalier.sites.spec.Widget.Place;
import j2html.tags.DomContent;
import j2html.tags.specialized.ButtonTag;
import j2html.tags.specialized.FormTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes forms, lone buttons and links. Forms work without script: GET for what only shows, POST for what changes. */
final class FormHtml {

    private final Sight sight;
    private final FieldHtml fields;
    private final boolean frame;

    /** @param frame true inside the page's inner frame, out of which forms and links must lead */
    FormHtml(Sight sight, boolean frame) {
        this.sight = sight;
        this.fields = new FieldHtml(sight);
        this.frame = frame;
    }

    /** Writes all inputs of one operation with the buttons that do it. */
    DomContent whole(String name, List<Widget> parts) {
        Scope scope = sight.scope();
        List<DomContent> content = new ArrayList<>();
        List<DomContent> buttons = new ArrayList<>();
        Map<String, Value> along = new LinkedHashMap<>();
        for (Widget part : parts) {
            switch (part.action()) {
                case Binds binds -> content.add(fields.field(part, binds, scope));
                case Does does -> {
                    along.putAll(Triggers.values(sight, does, scope));
                    buttons.add(submit(part, scope));
                }
                case Widget.Shows shows -> {}
            }
        }
        for (Widget part : parts) {
            if (part.action() instanceof Binds binds) {
                along.remove(binds.param());
            }
        }
        return opened(name)
                .withClasses("panel", "form")
                .with(div(each(content, one -> one)).withClass("fields"))
                .with(hidden(along))
                .with(div(each(buttons, one -> one)).withClass("actions"));
    }

    /** Writes a button with a form of its own. */
    DomContent lone(Widget widget, Does does, Scope scope) {
        return opened(does.operation())
                .withClass("lone")
                .with(hidden(Triggers.values(sight, does, scope)))
                .with(submit(widget, scope));
    }

    DomContent link(Widget widget, Does does, Scope scope) {
        String name = sight.label(widget, scope);
        boolean tab = widget.presentation().opens() == Opens.TAB;
        return a(span(name))
                .withHref(Triggers.href(sight, does, scope))
                .withClasses(
                        "link", tab ? "link-tab" : "", widget.presentation().look() == Look.QUIET ? "quiet" : "")
                .condAttr(tab, "target", "_blank")
                .condAttr(!tab && frame, "target", "_top");
    }

    private FormTag opened(String name) {
        Operation operation = Triggers.operation(sight, name);
        boolean shows = operation.effect() == Effect.NAV;
        String next = sight.moment().site().address(Triggers.next(sight, operation), Map.of());
        FormTag form = form().withMethod(shows ? "get" : "post")
                .withAction(shows ? next : Triggers.action(sight, name))
                .attr("novalidate")
                .condAttr(frame, "target", "_top");
        return shows && sight.maybeSlow(name) ? form.with(hidden(AddressWords.VIA, name)) : form;
    }

    private DomContent submit(Widget widget, Scope scope) {
        String name = sight.label(widget, scope);
        ButtonTag submit = button(name)
                .withType("submit")
                .withClass(widget.presentation().look() == Look.QUIET ? "quiet" : "")
                .condAttr(widget.presentation().opens() == Opens.TAB, "formtarget", "_blank");
        return widget.presentation().place() == Place.SHADOW ? shadow(submit) : submit;
    }

    private static DomContent shadow(ButtonTag submit) {
        return tag("site-field")
                .with(tag("template")
                        .attr("shadowrootmode", "open")
                        .with(tag("link").attr("rel", "stylesheet").attr("href", Assets.CSS), submit));
    }

    private static DomContent hidden(Map<String, Value> values) {
        return each(Triggers.raw(values), entry -> hidden(entry.getKey(), entry.getValue()));
    }

    private static DomContent hidden(String name, String value) {
        return input().withType("hidden").withName(name).withValue(value);
    }
}
