package dev.espalier.ui.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.dom.Element;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.JudgedRollout;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every rollout of a run, the newest first: a table that the browser draws. It is told of those that changed only, so that
 * a long run costs its viewers no more than a short one.
 */
final class Timeline extends Div {

    private final AgentRun made;
    private final RunSource source;
    private final Element table = new Element("es-rollouts");

    Timeline(AgentRun run, RunSource source) {
        this.made = run;
        this.source = source;
        addClassNames("es-panel", "es-timeline");
        add(new H2("Rollouts"));
        getElement().appendChild(table);
    }

    /** Shows the rollouts as they are stored now. */
    void begin() {
        table.callJsFunction("show", json(source.stores().rollouts(made.id())));
    }

    /** Takes rollouts that are new, or other than they were. */
    void take(List<JudgedRollout> changed) {
        if (!changed.isEmpty()) {
            table.callJsFunction("take", json(changed));
        }
    }

    private String json(List<JudgedRollout> rollouts) {
        return JsonMapper.shared()
                .writeValueAsString(rollouts.stream()
                        .map(judged -> RolloutRow.of(judged, made.number()))
                        .toList());
    }
}
