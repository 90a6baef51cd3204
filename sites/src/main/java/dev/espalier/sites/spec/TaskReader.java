package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Template;
import dev.espalier.sites.spec.Skin.Layout;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.Tasks.Division;
import java.util.List;
import java.util.Map;

/** Reads what may differ from task to task, and the tasks. */
final class TaskReader {

    private TaskReader() {}

    static Variation variation(JsonCursor json) {
        Map<String, HardPart> switches =
                json.map("switches", inner -> inner.word("part", HardPart.CALENDAR, HardPart::word));
        Skin skin = json.child("skin", TaskReader::skin)
                .orElseGet(() -> new Skin(List.of(Layout.CLASSIC), Map.of(), List.of()));
        return new Variation(switches, json.list("faults", TaskReader::disturbance), skin);
    }

    private static Skin skin(JsonCursor json) {
        List<Layout> layouts =
                json.texts("layouts").stream().map(word -> layout(json, word)).toList();
        Map<String, List<String>> wordings =
                json.mapOf("wordings", (node, path) -> CatalogueReader.texts(json, node, path));
        return new Skin(layouts.isEmpty() ? List.of(Layout.CLASSIC) : layouts, wordings, json.texts("order"));
    }

    private static Layout layout(JsonCursor json, String word) {
        for (Layout layout : Layout.values()) {
            if (layout.name().equals(word)) {
                return layout;
            }
        }
        json.fault("layouts", "\"%s\" is not one of CLASSIC, WIDE, SIDE", word);
        return Layout.CLASSIC;
    }

    private static Disturbance disturbance(JsonCursor json) {
        return new Disturbance(
                json.word("kind", Disturbance.Kind.SLOW, Disturbance.Kind::name),
                json.text("operation"),
                json.condition("when"),
                PageReader.delay(json),
                json.template("text"));
    }

    static Tasks tasks(JsonCursor json) {
        return json.child("tasks", inner -> new Tasks(split(inner), inner.list("kinds", TaskReader::kind)))
                .orElseGet(() -> new Tasks(List.of(), List.of()));
    }

    private static List<Division> split(JsonCursor json) {
        return json.listOf(
                "split",
                (node, path) -> node.isString()
                        ? new Division(node.stringValue(), 1)
                        : JsonCursor.object(
                                node,
                                path,
                                json.faults(),
                                inner -> new Division(inner.text("entity"), inner.whole("stretch", 1, 1))));
    }

    private static TaskKind kind(JsonCursor json) {
        return new TaskKind(
                json.text("name"),
                json.whole("weight", 1, 1),
                json.map("draw", TaskReader::draw),
                setup(json),
                json.list("goal", SpecReader::condition),
                json.list("frame", SpecReader::condition),
                json.list("wordings", TaskReader::wording),
                json.list("expert", TaskReader::step));
    }

    private static TaskKind.Draw draw(JsonCursor json) {
        if (json.has("make")) {
            Generator make =
                    json.child("make", CatalogueReader::generator).orElse(new Generator.Computed(SpecReader.NONE));
            return new TaskKind.DrawValue(json.type(json.text("type"), json.at("type")), make);
        }
        return new TaskKind.DrawRow(json.text("from"), json.condition("where"));
    }

    private static TaskKind.Setup setup(JsonCursor json) {
        return new TaskKind.Setup(
                json.text("page", ""),
                json.exprs("with"),
                json.exprs("init"),
                json.list("switches", TaskReader::switches));
    }

    private static TaskKind.SwitchSet switches(JsonCursor json) {
        return new TaskKind.SwitchSet(json.texts("on"), json.whole("weight", 1, 1));
    }

    private static TaskKind.Wording wording(JsonCursor json) {
        json.text("text");
        Template text = json.template("text");
        return new TaskKind.Wording(json.text("name"), text, json.word("split", Split.TRAIN, Split::name));
    }

    private static TaskKind.ExpertStep step(JsonCursor json) {
        return new TaskKind.ExpertStep(
                json.text("do"), json.exprs("with"), json.condition("when"), json.flag("refused", false));
    }
}
