package dev.espalier.ui.datasets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Recipe.SplitUnit;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.Copied;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.words.Words;
import java.util.Map;
import java.util.stream.Collectors;

/** What is known of a version as a whole. */
final class VersionPanels {

    private VersionPanels() {}

    static Component panel(String title, Component... content) {
        var panel = new Section(new H2(title));
        panel.add(content);
        panel.addClassName("es-panel");
        return panel;
    }

    static Component of(DatasetVersion version) {
        var columns = new Div(
                panel("What is in it", content(version)),
                panel("Recipe", recipe(version)),
                panel("Kept out by the gates", Kept.out(version.gates())));
        columns.addClassName("es-columns");
        return columns;
    }

    private static Component content(DatasetVersion version) {
        var rows = version.rows();
        int all = rows.train() + rows.test();
        return new Facts()
                .add("Train", Numbers.count(rows.train(), "row"))
                .add("Test", rows.test() == 0 ? "none: no task fell to test" : Numbers.count(rows.test(), "row"))
                .add("Provenance", provenance(version, all))
                .add("Frozen", Numbers.moment(version.frozenAt()) + " UTC")
                .add("Hash", new Copied(version.hash().hex(), "hash"));
    }

    /** Rows say who gave their direction, unless they are older than that; the labels of their pairs are today's. */
    private static Component provenance(DatasetVersion version, int all) {
        int judged = version.rows().judged();
        var told = new Span("%s of %s rest on people's judgements, the others on searches; the rows below say which"
                .formatted(Numbers.count(judged), Numbers.count(all)));
        if (judged > 0) {
            var pairs = new Address(
                    "pairs", Map.of("dataset", version.name().toString(), "standing", "any", "review", "reviewed"));
            told.add(new Text(". "), new Anchor(pairs.link(), "See which people have judged by now"));
        }
        return told;
    }

    private static Component recipe(DatasetVersion version) {
        var recipe = version.recipe();
        return new Facts()
                .add(
                        "Tasks",
                        recipe.tasks().isEmpty()
                                ? "all train tasks"
                                : recipe.tasks().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")))
                .add(
                        "Evidence",
                        recipe.evidence().stream().sorted().map(Words::of).collect(Collectors.joining(", ")))
                .add("Dealt", dealt(recipe.split().unit()))
                .add("Salt that deals", new Copied(version.dataset().salt(), "salt"))
                .add(
                        "Test share",
                        version.number() == 1
                                ? String.valueOf(recipe.split().testShare())
                                : "%s, of the tasks that no earlier version dealt"
                                        .formatted(recipe.split().testShare()));
    }

    private static String dealt(SplitUnit unit) {
        return switch (unit) {
            case BY_TASK -> "by task: all pairs of a task, and of tasks of its site that say the same, stay together";
        };
    }

    static Component users() {
        return panel("Used by", new Empty("No policy was trained on it yet."));
    }
}
