package dev.espalier.ui.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;

/** Something secret that is shown once, to be copied. */
final class Once extends Div {

    /**
     * @param label what it is
     * @param note what to do with it
     */
    Once(String label, String secret, String note) {
        addClassName("es-once");
        var field = new TextArea(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setMinRows(1);
        field.addClassName("es-mono");
        var copied = new Paragraph(note);
        copied.addClassName("es-hint");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button("Copy", _ -> {
            UI.getCurrent()
                    .getPage()
                    .executeJs("return navigator.clipboard.writeText($0)", secret)
                    .then(
                            _ -> copied.setText("Copied. " + note),
                            _ -> copied.setText(
                                    "The browser did not let it be copied; mark the text and copy it by hand. "
                                            + note));
        });
        var line = new Div(field, copy);
        line.addClassName("es-once-line");
        add(line, copied);
    }
}
