package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.datasets.PairSide;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Absent;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.ui.parts.PagePicture;
import dev.espalier.ui.parts.PagePicture.Tone;
import dev.espalier.ui.parts.PromptPanel;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.words.Words;
import jakarta.annotation.security.RolesAllowed;

/** One pair: both answers beside each other, why one is chosen, and where it comes from and went. */
@Route("pairs/:number([0-9]{1,9})")
@RolesAllowed("VIEWER")
public final class PairView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PairAccount.Reader accounts;
    private final boolean judges;
    private String title = "Pair · Espalier";

    PairView(PairAccount.Reader accounts, AuthenticationContext people) {
        this.accounts = accounts;
        this.judges = people.hasRole(Role.REVIEWER.name());
        addClassName("es-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int number = event.getRouteParameters().getInteger("number").orElseThrow();
        title = "Pair %d · Espalier".formatted(number);
        accounts.numbered(number).ifPresentOrElse(this::show, () -> add(Absent.of("Pair " + number, "Pairs", "pairs")));
    }

    private void show(PairAccount account) {
        var wish = new Paragraph(account.task().instruction());
        wish.addClassName("es-wish");
        var pair = account.pair();
        var left = account.left();
        var difference = WordDifference.of(
                pair.side(left).text(), pair.side(left.other()).text());
        var answers = new Div(
                new AnswerPanel(account, left, difference.first()),
                new AnswerPanel(account, left.other(), difference.second()));
        answers.addClassName("es-answers");
        var after = new Div(after(account, left), after(account, left.other()));
        after.addClassName("es-answers");
        add(head(account), wish, answers, new ReadingPanel(account), before(account), after, new HistoryPanel(account));
    }

    private PageHead head(PairAccount account) {
        var pair = account.pair();
        var run = account.run().number();
        var head = new PageHead("Pair " + pair.number())
                .under("Pairs", "pairs")
                .standing(standing(account))
                .standing(Meanings.badge(pair.state().review()))
                .standing(StateBadge.kind(Words.of(pair.state().split())))
                .linked(
                        "Task " + account.task().number(),
                        "tasks/" + account.task().number())
                .linked("Run " + run, "runs/" + run)
                .linked("Node", "runs/%d?node=%s".formatted(run, account.pages().node()))
                .here("Pair " + pair.number());
        account.versions()
                .forEach(version -> head.linked(
                        version.name().toString(),
                        "datasets/%s/v/%d".formatted(version.dataset().name(), version.number())));
        if (judges && pair.preferred().isPresent()) {
            head.with(judge(pair.number()));
        }
        return head;
    }

    private static Component judge(int number) {
        var judge = new Anchor("review?pair=" + number, "Judge this pair");
        judge.addClassName("es-deed");
        judge.getElement().setAttribute("title", "The review shows it without what the search made of it");
        return judge;
    }

    private static Component standing(PairAccount account) {
        return account.pair()
                .preferred()
                .map(reading -> Meanings.badge(reading.evidence()))
                .orElseGet(() -> StateBadge.stopped("withdrawn"));
    }

    private static Component before(PairAccount account) {
        var seen = account.pages().before();
        var picture = new PagePicture(seen, "Screenshot before");
        frame(picture, account, account.left().other());
        frame(picture, account, account.left());
        var section = new Section(
                new H2("Page before"),
                address(seen.page().title(), seen.page().url()),
                picture,
                PromptPanel.of(account.pair().context().prompt()));
        section.addClassNames("es-panel", "es-before");
        return section;
    }

    private static Component after(PairAccount account, PairSide side) {
        var section = new Section(new H2("Page after: " + account.name(side)));
        section.addClassNames("es-panel", "es-answer");
        var seen = account.pages().after().get(side);
        if (seen == null) {
            section.add(new Paragraph("It was never done, so there is none."));
        } else {
            section.add(address(seen.page().title(), seen.page().url()), new PagePicture(seen, "Screenshot after"));
        }
        return section;
    }

    private static Component address(String title, String url) {
        var from = new Paragraph("%s — %s".formatted(title, url));
        from.addClassName("es-hint");
        return from;
    }

    private static void frame(PagePicture picture, PairAccount account, PairSide side) {
        account.target(side)
                .map(element -> element.place().box())
                .ifPresent(box ->
                        picture.frame(box, account.name(side), side == account.left() ? Tone.CHOSEN : Tone.REJECTED));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
