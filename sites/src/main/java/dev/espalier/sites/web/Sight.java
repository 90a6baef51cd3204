package dev.espalier.sites.web;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.engine.VisitorState.Refusal;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Disturbance;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.Parameter;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.View;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Binds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one visitor sees at one address: everything that a page is made from.
 *
 * @param params values in the address
 * @param listPage page of the list, from 1
 */
public record Sight(Moment moment, Page page, Map<String, Value> params, int listPage) {

    public SiteSpec spec() {
        return moment.site().spec();
    }

    /** Returns the names in sight: the visitor's, and the values in the address. */
    public Scope scope() {
        return moment.scope().withParams(params);
    }

    /** Returns what a visitor in this state sees at an address, path and query; empty when there is no such page. */
    public static Optional<Sight> at(Site site, VisitorState state, String address) {
        int query = address.indexOf('?');
        return query < 0
                ? new SitePages(site).sight(state, address, Map.of())
                : new SitePages(site)
                        .sight(state, address.substring(0, query), Query.read(address.substring(query + 1)));
    }

    /** Returns the rows that a list shows, on all its pages: those of its view, or of the view to show instead. */
    public List<Value.Ref> rows(Widget list) {
        View view = spec().view(list.view()).orElseThrow();
        List<Value.Ref> rows = moment.rows(list.view(), scope());
        return rows.isEmpty() && !view.otherwise().isEmpty() ? moment.rows(view.otherwise(), scope()) : rows;
    }

    /** Returns what can be chosen through an input. */
    public List<Choice> choices(Widget input, Scope scope) {
        return input.action() instanceof Binds(String operation, String param)
                ? Choices.of(this, input, parameter(operation, param), scope)
                : List.of();
    }

    /** Returns what a row is called that can be chosen through an input. */
    public String choice(Widget input, Value.Ref row) {
        return text(input.lines().getFirst(), scope().with(row.of(), row));
    }

    private Parameter parameter(String operation, String name) {
        Parameter parameter = spec().operation(operation).orElseThrow().params().get(name);
        if (parameter == null) {
            throw new IllegalStateException("%s has no parameter %s".formatted(operation, name));
        }
        return parameter;
    }

    /** Returns what an input holds before a visitor touches it, as a form carries it. */
    public String entered(Binds binds, Scope scope) {
        Refusal refusal = moment.state().refusal();
        return refusal.of(binds.operation())
                ? refusal.values().getOrDefault(binds.param(), "")
                : RawValues.write(scope.value(binds.param()));
    }

    Skins skins() {
        return new Skins(spec().variation().skin(), moment.state().setting().skin());
    }

    String address() {
        return moment.site().address(page, params);
    }

    /** Returns a widget's accessible name, in the skin's words. */
    public String label(Widget widget, Scope scope) {
        return moment.text(skins().label(widget.label()), scope);
    }

    String text(Template template, Scope scope) {
        return moment.text(template, scope);
    }

    public boolean shows(Widget widget, Scope scope) {
        return moment.holds(widget.when(), scope);
    }

    /** Returns the page's own visible widgets of the document, in the skin's order. */
    public List<Widget> widgets(boolean frame) {
        return skins().ordered(page, page.widgets()).stream()
                .filter(widget -> (widget.presentation().place() == Widget.Place.FRAME) == frame)
                .filter(widget -> shows(widget, scope()))
                .toList();
    }

    /** Returns the visible widgets that every page has. */
    public List<Widget> common() {
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
