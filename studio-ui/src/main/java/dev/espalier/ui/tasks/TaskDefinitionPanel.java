package dev.espalier.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.espalier.sites.tasks.TaskDefinition;
import dev.espalier.webagent.WebTask;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the judge goes by, in words and as it is stored; no agent sees any of it. */
final class TaskDefinitionPanel extends Section {

    private static final JsonMapper JSON = JsonMapper.shared();

    TaskDefinitionPanel(WebTask task) {
        addClassName("es-panel");
        add(new H2("What it is judged by"));
        try {
            var definition = TaskDefinition.read(task.definition());
            add(new H3("Must hold at the end"), bullets(definition.aims()));
            if (!definition.limits().isEmpty()) {
                add(new H3("Must not happen"), bullets(definition.limits()));
            }
        } catch (IllegalArgumentException _) {
            add(new H3("Only its site can read this definition"));
        }
        var json = new Details("Definition as JSON", json(task.definition()));
        add(json);
    }

    private static Component bullets(List<String> texts) {
        var list = new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(text)));
        return list;
    }

    private static Component json(String definition) {
        var shown = new Pre(pretty(definition));
        shown.addClassName("es-json");
        shown.getElement().setAttribute("tabindex", "0");
        return shown;
    }

    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JacksonException _) {
            return json;
        }
    }
}
