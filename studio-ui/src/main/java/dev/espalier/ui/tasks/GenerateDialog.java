package dev.espalier.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.tasks.TaskDeeds.Wish;
import java.util.List;

/** Asks how many tasks of which site are to be made, and has them made while people may look elsewhere. */
final class GenerateDialog extends Dialog {

    private static final int MOST = 10_000;
    private static final int USUAL = 40;

    private final transient TaskDeeds deeds;
    private final Select<String> site = new Select<>();
    private final IntegerField count = new IntegerField("How many");
    private final IntegerField seed = new IntegerField("Seed");
    private final Div outcome = new Div();

    /** @param sites at least one */
    GenerateDialog(TaskDeeds deeds, List<String> sites) {
        this.deeds = deeds;
        setHeaderTitle("Make tasks");
        setWidth("30rem");
        site.setLabel("Site");
        site.setItems(sites);
        site.setValue(sites.getFirst());
        field(count, USUAL, "1 to %s; a few hundred take some seconds".formatted(Numbers.count(MOST)));
        count.setMin(1);
        count.setMax(MOST);
        field(seed, 1, "The same site, number and seed make the same tasks; none is stored twice");
        var form = new Div(site, count, seed);
        form.addClassName("es-form");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new Paragraph(
                        "Each task is drawn from the site's declaration, solved once by its expert, and falls into train, validation or held-out by what it is about."),
                form,
                outcome);
        var make = new Button("Make tasks", _ -> begin());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Not now", _ -> close()), make);
    }

    private static void field(IntegerField field, int value, String helper) {
        field.setValue(value);
        field.setHelperText(helper);
        field.setStepButtonsVisible(true);
    }

    private void begin() {
        outcome.removeAll();
        if (count.isInvalid() || count.isEmpty() || seed.isInvalid() || seed.isEmpty()) {
            outcome.add(Failure.of(
                    "Give a number from 1 to %s, and a whole number as seed.".formatted(Numbers.count(MOST))));
            return;
        }
        try {
            deeds.make(new Wish(site.getValue(), count.getValue(), seed.getValue()));
            close();
        } catch (RequestRefusedException e) {
            outcome.add(Failure.of(e));
        }
    }
}
