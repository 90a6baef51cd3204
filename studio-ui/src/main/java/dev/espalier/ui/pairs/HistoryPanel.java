package dev.espalier.ui.pairs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.JudgementId;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairReading.Preferred;
import dev.espalier.datasets.PairReading.Withdrawn;
import dev.espalier.datasets.PairRevision;
import dev.espalier.datasets.PairSide;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.words.Words;
import java.util.Set;
import java.util.stream.Collectors;

/** How a pair was read, what people said of it, and which dataset versions hold it. */
final class HistoryPanel extends Div {

    private final transient PairAccount account;
    private final transient Set<JudgementId> undone;

    HistoryPanel(PairAccount account) {
        this.account = account;
        this.undone = account.judgements().stream()
                .map(Judgement::opinion)
                .filter(Opinion.Undo.class::isInstance)
                .map(opinion -> ((Opinion.Undo) opinion).judgement())
                .collect(Collectors.toUnmodifiableSet());
        addClassName("es-history");
        add(panel("Readings", revisions()), panel("Judgements", judgements()), panel("In datasets", versions()));
    }

    private static Component panel(String title, Component content) {
        var panel = new Section(new H2(title), content);
        panel.addClassName("es-panel");
        return panel;
    }

    private Component revisions() {
        var grid = new Grid<>(PairRevision.class, false);
        grid.setItems(account.revisions().reversed());
        grid.setAllRowsVisible(true);
        grid.addColumn(PairRevision::number)
                .setHeader("Revision")
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(revision -> Numbers.moment(revision.readAt()))
                .setHeader("Read (UTC)")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(this::winner).setHeader("Winner").setWidth("12rem");
        grid.addColumn(HistoryPanel::margin)
                .setHeader("Margin")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.5rem")
                .setFlexGrow(0);
        grid.addColumn(HistoryPanel::evidence)
                .setHeader("Evidence")
                .setWidth("7rem")
                .setFlexGrow(0);
        grid.addColumn(revision -> PairSettings.line(revision.settings()))
                .setHeader("Settings")
                .setWidth("14rem")
                .setTooltipGenerator(revision -> PairSettings.line(revision.settings()));
        return grid;
    }

    private String winner(PairRevision revision) {
        return switch (revision.reading()) {
            case Preferred preferred -> account.pair().side(preferred.winner()).command();
            case Withdrawn() -> "withdrawn";
        };
    }

    private static String margin(PairRevision revision) {
        return switch (revision.reading()) {
            case Preferred preferred -> Numbers.value(preferred.margin());
            case Withdrawn() -> "";
        };
    }

    private static String evidence(PairRevision revision) {
        return switch (revision.reading()) {
            case Preferred preferred -> Words.of(preferred.evidence());
            case Withdrawn() -> "";
        };
    }

    private Component judgements() {
        if (account.judgements().isEmpty()) {
            return hint("Nobody judged it yet.");
        }
        var grid = new Grid<>(Judgement.class, false);
        grid.setItems(account.judgements().reversed());
        grid.setAllRowsVisible(true);
        grid.addColumn(judgement -> Numbers.moment(judgement.judgedAt()))
                .setHeader("When (UTC)")
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(Judgement::reviewer).setHeader("Who").setWidth("8rem").setFlexGrow(0);
        grid.addColumn(this::said).setHeader("Said").setWidth("14rem");
        grid.addColumn(this::standing).setHeader("Holds").setWidth("14rem");
        grid.addColumn(judgement -> judgement.pair().revision())
                .setHeader("Shown revision")
                .setWidth("9rem")
                .setFlexGrow(0);
        return grid;
    }

    private String said(Judgement judgement) {
        return switch (judgement.opinion()) {
            case Opinion.Prefers(var completion) -> {
                var side = completion.equals(account.pair().low().id()) ? PairSide.LOW : PairSide.HIGH;
                yield "%s is better".formatted(account.pair().side(side).command());
            }
            case Opinion.Tie() -> "equally good";
            case Opinion.BothBad() -> "both bad";
            case Opinion.Skip(var reason) -> "skipped: " + reason;
            case Opinion.Undo _ -> "takes back an earlier verdict";
        };
    }

    private String standing(Judgement judgement) {
        if (judgement.opinion() instanceof Opinion.Undo) {
            return "";
        }
        if (undone.contains(judgement.id())) {
            return "no, undone";
        }
        return judgement.text().equals(account.pair().textDigest(PairSide.LOW)) ? "yes" : "no, the text changed since";
    }

    private Component versions() {
        if (account.versions().isEmpty()) {
            return hint("No dataset version holds it.");
        }
        var list = new UnorderedList();
        account.versions().forEach(version -> list.add(new ListItem(link(version), frozen(version))));
        return list;
    }

    private static Component link(DatasetVersion version) {
        return new Anchor(
                "datasets/%s/v/%d".formatted(version.dataset().name(), version.number()),
                version.name().toString());
    }

    private static Component frozen(DatasetVersion version) {
        var frozen = new Span(" frozen %s UTC".formatted(Numbers.moment(version.frozenAt())));
        frozen.addClassName("es-muted");
        return frozen;
    }

    private static Component hint(String sentence) {
        var hint = new Paragraph(sentence);
        hint.addClassName("es-muted");
        return hint;
    }
}
