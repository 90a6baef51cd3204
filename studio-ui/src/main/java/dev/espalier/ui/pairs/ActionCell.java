package dev.espalier.ui.pairs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.espalier.webagent.TreeMark.Action;

/** An action in a line of a table, and below it what people call the element that it names. */
public final class ActionCell extends Div {

    public ActionCell(Action action) {
        addClassName("es-action");
        var command = new Span(action.command());
        command.addClassName("es-mono");
        command.setTitle(action.command());
        add(command);
        var target = action.target();
        if (target != null) {
            var named = new Span(target.words());
            named.addClassName("es-muted");
            named.setTitle(target.words());
            add(named);
        }
    }
}
