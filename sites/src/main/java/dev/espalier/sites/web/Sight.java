package dev.espalier.sites.web;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Disturbance;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.Widget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one visitor sees at one address: everything that a page is made from.
 *
 * @param params values in the address
 * @param listPage page of the list, from 1
 */
record Sight(Moment moment, Page page, Map<String, Value> params, int listPage) {

    SiteSpec spec() {
        return moment.site().spec();
    }

    Scope scope() {
        return moment.scope().withParams(params);
    }

    Skins skins() {
        return new Skins(spec().variation().skin(), moment.state().setting().skin());
    }

    String address() {
        return moment.site().address(page, params);
    }

    String label(Widget widget, Scope scope) {
        return moment.text(skins().label(widget.label()), scope);
    }

    String text(Template template, Scope scope) {
        return moment.text(template, scope);
    }

    boolean shows(Widget widget, Scope scope) {
        return moment.holds(widget.when(), scope);
    }

    /** Returns the page's own visible widgets of the document, in the skin's order. */
    List<Widget> widgets(boolean frame) {
        return skins().ordered(page, page.widgets()).stream()
                .filter(widget -> (widget.presentation().place() == Widget.Place.FRAME) == frame)
                .filter(widget -> shows(widget, scope()))
                .toList();
    }

    List<Widget> common() {
        return spec().pages().common().stream()
                .filter(widget -> shows(widget, scope()))
                .toList();
    }

    /** Returns every visible widget through which an operation is done, in lists too. */
    Stream<Widget> triggers(String operation) {
        return Stream.concat(spec().pages().common().stream(), page.widgets().stream())
                .flatMap(widget -> Stream.concat(Stream.of(widget), widget.each().stream()))
                .filter(widget -> widget.action() instanceof Widget.Does does
                        && does.operation().equals(operation));
    }

    /** Returns true when answers of the operation may be slow for some visitor. */
    boolean maybeSlow(String operation) {
        return spec().variation().faults().stream()
                .anyMatch(fault -> fault.kind() == Disturbance.Kind.SLOW
                        && fault.operation().equals(operation));
    }
}
