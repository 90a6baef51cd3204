package dev.espalier.sites.visit;

import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.expert.WidgetAct;
import dev.espalier.sites.spec.HardPart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Does to the page in sight what a person with a browser would do, and notes which hard parts had to be passed. */
final class Hand {

    private static final String NEW_TAB = "_blank";
    private static final String WHOLE_TAB = "_top";

    private final Line line;
    private final Passages passages = new Passages();
    private OpenPage page;

    Hand(Line line, String address) {
        this.line = line;
        this.page = OpenPage.open(line, address);
    }

    /** Returns path and query of the page in sight. */
    String address() {
        return page.address();
    }

    Set<HardPart> passed() {
        return passages.found();
    }

    /** @throws ExpertException when the page has no such widget, or it does not do what it should */
    void act(WidgetAct act) {
        Element target = page.target(act);
        switch (act.kind()) {
            case TYPE -> type(target, act.value());
            case SELECT -> select(target, act.value());
            case CHECK -> check(target);
            case CLICK -> click(target);
        }
        if (act.kind() != WidgetAct.Kind.CLICK) {
            passages.through(page, target);
        }
    }

    private void type(Element field, String text) {
        if (field.attr("type").equals("date")) {
            field.attr("value", date(text));
        } else if (field.normalName().equals("textarea")) {
            field.text(text);
        } else {
            SiteScript.type(field, text, line);
        }
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new ExpertException("a date field takes no \"%s\"".formatted(text), e);
        }
    }

    private static void select(Element select, String text) {
        Element option = select.select("option").stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new ExpertException("\"%s\" offers no \"%s\"".formatted(select.id(), text)));
        select.select("option").removeAttr("selected");
        option.attr("selected", true);
    }

    private static void check(Element box) {
        if (box.attr("type").equals("radio")) {
            SiteScript.around(box, "form").select("input[type=radio]").stream()
                    .filter(other -> other.attr("name").equals(box.attr("name")))
                    .forEach(other -> other.removeAttr("checked"));
        }
        box.attr("checked", true);
    }

    private void click(Element target) {
        Element calendar = target.closest("[data-calendar]");
        if (calendar != null) {
            new MonthGrid(calendar).press(target);
            passages.through(page, SiteScript.one(calendar, "input[type=hidden]"));
        } else if (target.hasAttr("data-step")) {
            SiteScript.step(target);
            passages.through(page, target);
        } else if (target.attr("role").equals("option")) {
            SiteScript.take(target);
        } else if (target.is("a[href]")) {
            passages.through(page, target);
            follow(target);
        } else if (target.is("button[type=submit]")) {
            passages.through(page, target);
            submit(SiteScript.around(target, "form"), target);
        } else {
            throw new ExpertException(
                    "nothing happens when \"%s\" of %s is clicked".formatted(target.text(), address()));
        }
    }

    private void follow(Element link) {
        show(Deed.open(link.attr("href")), link, link.attr("target"));
    }

    private void submit(Element form, Element button) {
        Element dialog = form.closest("[data-banner]");
        if (dialog != null) {
            answer(dialog, Deed.send(form.attr("action"), FormEntries.of(form)));
            return;
        }
        show(Deeds.of(form), form, button.hasAttr("formtarget") ? button.attr("formtarget") : form.attr("target"));
    }

    /** Sends a dialog's form without leaving the page; the dialog goes when the site says that it is done. */
    private void answer(Element dialog, Deed deed) {
        if (!line.fetched(deed).path("done").asBoolean(false)) {
            page = OpenPage.open(line, address());
            return;
        }
        dialog.remove();
        page.document().select("[inert]").removeAttr("inert");
    }

    private void show(Deed deed, Element from, String target) {
        Exchange exchange = line.ask(deed);
        passages.waited(exchange);
        OpenPage next = deed.opens() && exchange.served()
                ? OpenPage.shown(line, exchange)
                : OpenPage.open(line, leadsTo(exchange));
        if (page.framed(from) && !Set.of(WHOLE_TAB, NEW_TAB).contains(target)) {
            page.replace(from, next);
            return;
        }
        page = next;
        if (!deed.opens()) {
            passages.answered(page);
        }
    }

    private static String leadsTo(Exchange exchange) {
        if (!exchange.leadsOn()) {
            throw new ExpertException(exchange + ", but a page offered it");
        }
        return exchange.location();
    }
}
