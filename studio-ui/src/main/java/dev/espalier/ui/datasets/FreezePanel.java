package dev.espalier.ui.datasets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.espalier.datasets.FreezePreview;
import dev.espalier.datasets.Recipe;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.mcts.Evidence;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.words.Words;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for the next version of a dataset, and says beforehand what would be in it. */
final class FreezePanel extends Div {

    private final transient VersionDeeds deeds;
    private final TextField name = new TextField("Name");
    private final CheckboxGroup<Evidence> evidence = new CheckboxGroup<>("Evidence");
    private final Paragraph count = new Paragraph();
    private final Div problem = new Div();

    /** @param frozen run when a version was made */
    FreezePanel(VersionDeeds deeds, Runnable frozen) {
        this.deeds = deeds;
        addClassNames("es-panel", "es-fields");
        name.setHelperText("A new name begins a dataset; a known one gets its next version");
        name.setValue("first");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> preview());
        evidence.setItems(Evidence.values());
        evidence.setItemLabelGenerator(Words::of);
        evidence.setValue(Recipe.DEFAULT.evidence());
        evidence.setHelperText(
                "What a preference rests on: outcomes, both, the critic alone, or a conflict of the two");
        evidence.addValueChangeListener(_ -> preview());
        count.getElement().setAttribute("role", "status");
        var freeze = new Button("Freeze version", _ -> freeze(frozen));
        freeze.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H2("New version"), name, evidence, count, problem, freeze);
        preview();
    }

    private Recipe recipe() {
        return new Recipe(Set.of(), evidence.getValue(), Recipe.DEFAULT.split());
    }

    private void preview() {
        problem.removeAll();
        try {
            count.setText(words(deeds.preview(name.getValue().strip(), recipe())));
        } catch (RequestRefusedException | IllegalArgumentException e) {
            count.setText("");
            problem.add(Failure.of(e));
        }
    }

    private static String words(FreezePreview preview) {
        var gates = preview.gates().stream()
                .filter(gate -> gate.pairs() > 0)
                .map(gate -> "%s %s".formatted(Words.of(gate.gate()), Numbers.count(gate.pairs())))
                .collect(Collectors.joining(", "));
        return preview.refusal()
                .orElse("%s to train on and %s to test on; kept out: %s"
                        .formatted(
                                Numbers.count(preview.rows().train(), "row"),
                                Numbers.count(preview.rows().test(), "row"),
                                gates.isEmpty() ? "none" : gates));
    }

    private void freeze(Runnable frozen) {
        problem.removeAll();
        try {
            deeds.freeze(name.getValue().strip(), recipe());
            frozen.run();
        } catch (RequestRefusedException | IllegalArgumentException e) {
            problem.add(Failure.of(e));
        }
    }
}
