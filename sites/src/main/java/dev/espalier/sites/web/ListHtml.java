package dev.espalier.sites.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.spec.View;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Look;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Writes a list: the rows of its view as cards, page by page, each with its own widgets. */
final class ListHtml {

    /** How many different pictures the style sheet has for cards. */
    private static final int PICTURES = 8;

    private final Sight sight;
    private final BiFunction<Widget, Scope, DomContent> inner;

    /** @param inner writes a widget of a card, whose row is in the scope */
    ListHtml(Sight sight, BiFunction<Widget, Scope, DomContent> inner) {
        this.sight = sight;
        this.inner = inner;
    }

    DomContent list(Widget widget) {
        View view = sight.spec().view(widget.view()).orElseThrow();
        List<Value.Ref> rows = sight.rows(widget);
        int size = view.pageSize() == 0 ? Math.max(1, rows.size()) : view.pageSize();
        int pages = Math.max(1, (rows.size() + size - 1) / size);
        int page = Math.clamp(sight.listPage(), 1, pages);
        List<Value.Ref> shown = rows.subList((page - 1) * size, Math.min(rows.size(), page * size));
        String label = sight.label(widget, sight.scope());
        Look look = widget.presentation().look();
        return section(
                        h2(label),
                        ul(each(shown, row -> card(widget, view, row))).withClass("rows"),
                        iff(pages > 1, pagination(label, page, pages)))
                .withClasses("list", "list-" + look.name().toLowerCase(Locale.ROOT), rows.isEmpty() ? "list-empty" : "")
                .attr("aria-label", label);
    }

    private DomContent card(Widget widget, View view, Value.Ref row) {
        Scope scope = sight.scope().with(view.from(), row);
        List<String> lines = widget.lines().stream()
                .map(line -> sight.text(line, scope))
                .filter(line -> !line.isBlank())
                .toList();
        List<DomContent> actions = widget.each().stream()
                .filter(part -> sight.shows(part, scope))
                .map(part -> inner.apply(part, scope))
                .toList();
        boolean chip = widget.presentation().look() == Look.CHIPS;
        DomContent head = chip || lines.isEmpty() ? null : h3(lines.getFirst());
        return li(
                        iff(widget.presentation().look() == Look.CARDS, picture(row)),
                        div(head, each(lines.stream().skip(head == null ? 0 : 1).toList(), line -> p(line)))
                                .withClass("says"),
                        iff(!actions.isEmpty(), div(each(actions, one -> one)).withClass("does")))
                .withClass("card");
    }

    private static DomContent picture(Value.Ref row) {
        return div().withClasses("picture", "picture-" + Math.floorMod(row.id(), PICTURES))
                .attr("aria-hidden", "true");
    }

    private DomContent pagination(String label, int page, int pages) {
        return nav(
                        iff(page > 1, step("Previous page", page - 1)),
                        span("Page %d of %d".formatted(page, pages)).withClass("where"),
                        iff(page < pages, step("Next page", page + 1)))
                .withClass("pagination")
                .attr("aria-label", label + ", pages");
    }

    private DomContent step(String name, int page) {
        return a(name).withHref(Query.with(sight.address(), AddressWords.PAGE, Integer.toString(page)));
    }
}
