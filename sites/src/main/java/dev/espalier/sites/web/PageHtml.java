package dev.espalier.sites.web;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;

import dev.espalier.sites.spec.Theme;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Kind;
import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.BodyTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes whole documents from what a visitor sees; the same sight gives the same bytes. */
final class PageHtml {

    private final Sight sight;

    private PageHtml(Sight sight) {
        this.sight = sight;
    }

    /** Returns the page. */
    static String page(Sight sight) {
        return new PageHtml(sight).page();
    }

    /** Returns the page's inner frame. */
    static String frame(Sight sight) {
        PageHtml html = new PageHtml(sight);
        return html.written(
                body().withClasses(html.mood(), "inner").with(html.blocks(true).main()));
    }

    /** Returns one list of the page, which a script puts into it. */
    static String part(Sight sight, Widget list) {
        return new WidgetHtml(sight, new FormHtml(sight, false)).wholeList(list).render();
    }

    private String page() {
        List<Widget> common = sight.common();
        List<Widget> banners =
                common.stream().filter(widget -> widget.kind() == Kind.BANNER).toList();
        WidgetHtml widgets = new WidgetHtml(sight, new FormHtml(sight, false));
        Theme theme = sight.spec().theme();
        DomContent links = nav(each(
                        common.stream()
                                .filter(widget -> widget.kind() != Kind.BANNER)
                                .toList(),
                        widget -> widgets.widget(widget, sight.scope())))
                .attr("aria-label", "Main");
        DomContent whole = div(
                        header(span(theme.brand()).withClass("brand"), links),
                        content(),
                        footer(p(theme.brand()).withClass("brand"), p(theme.claim())))
                .withClass("page")
                .condAttr(!banners.isEmpty(), "inert", "");
        return written(body().withClasses(mood(), "page-" + archetype())
                .with(whole)
                .with(each(banners, banner -> widgets.widget(banner, sight.scope()))));
    }

    private DomContent content() {
        Blocks blocks = blocks(false);
        String intro = sight.text(sight.page().intro(), sight.scope());
        DomContent hero = div(h1(title()), iff(!intro.isEmpty(), p(intro).withClass("intro")))
                .withClass("hero");
        return main(
                hero,
                div(
                                div(each(blocks.main(), block -> block)).withClass("column"),
                                iff(
                                        !blocks.aside().isEmpty(),
                                        div(each(blocks.aside(), block -> block))
                                                .withClass("aside")))
                        .withClasses("content", blocks.aside().isEmpty() ? "content-single" : "content-double"));
    }

    private String title() {
        return sight.text(sight.page().title(), sight.scope());
    }

    private Blocks blocks(boolean frame) {
        return new BlockWriter(sight, frame).blocks();
    }

    /** The stretches of a page, beside each other where there is room. */
    record Blocks(List<DomContent> main, List<DomContent> aside) {
        Blocks() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private String written(BodyTag body) {
        Theme theme = sight.spec().theme();
        return document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                meta().withName("color-scheme").withContent("light dark"),
                                TagCreator.title(title() + " · " + theme.brand()),
                                link().withRel("stylesheet").withHref(Assets.CSS),
                                script().withSrc(Assets.JS).attr("defer")),
                        body)
                .withLang(theme.locale().toLanguageTag()));
    }

    private String mood() {
        return "tone-%s layout-%s"
                .formatted(
                        sight.spec().theme().tone().name().toLowerCase(Locale.ROOT),
                        sight.skins().layout().name().toLowerCase(Locale.ROOT));
    }

    private String archetype() {
        return sight.page().archetype().name().toLowerCase(Locale.ROOT);
    }
}
