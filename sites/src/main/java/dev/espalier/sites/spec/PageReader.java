package dev.espalier.sites.spec;

import dev.espalier.sites.spec.Page.Archetype;
import dev.espalier.sites.spec.Widget.Kind;
import dev.espalier.sites.spec.Widget.Look;
import dev.espalier.sites.spec.Widget.Opens;
import dev.espalier.sites.spec.Widget.Place;
import dev.espalier.sites.spec.Widget.Presentation;
import java.time.Duration;
import java.util.Locale;

/** Reads pages and widgets. */
final class PageReader {

    /** No answer may be later, milliseconds. */
    static final int LATEST = 2_000;

    private PageReader() {}

    static Page page(JsonCursor json) {
        String id = json.text("id");
        if (!id.matches("[a-z][a-z0-9-]*")) {
            json.fault("id", "\"%s\" is no page name; write lower-case letters, digits and hyphens", id);
        }
        json.text("title");
        return new Page(
                id,
                json.word(
                        "archetype",
                        Archetype.DETAIL,
                        archetype -> archetype.name().toLowerCase(Locale.ROOT)),
                json.template("title"),
                json.template("intro"),
                RulesReader.parameters(json),
                json.list("widgets", PageReader::widget),
                json.word("ends", Page.End.OPEN, Page.End::name));
    }

    static Widget widget(JsonCursor json) {
        if (!json.has("kind")) {
            json.fault("kind", "expected a kind of widget, but found nothing");
        }
        return new Widget(
                json.word("kind", Kind.MESSAGE, Kind::word),
                json.template("label"),
                json.templates("lines"),
                json.condition("when"),
                action(json),
                presentation(json),
                json.text(json.has("suggest") ? "suggest" : "view", ""),
                json.list("each", PageReader::widget));
    }

    private static Widget.Action action(JsonCursor json) {
        String bind = json.text("bind", "");
        String does = json.text("does", "");
        if (!bind.isEmpty() && !does.isEmpty()) {
            json.fault("does", "expected either bind or does, but found both");
        }
        if (!does.isEmpty()) {
            return new Widget.Does(does, json.exprs("with"));
        }
        int dot = bind.indexOf('.');
        if (!bind.isEmpty() && dot < 1) {
            json.fault("bind", "expected operation.parameter, but found \"%s\"", bind);
        }
        return dot < 1 ? new Widget.Shows() : new Widget.Binds(bind.substring(0, dot), bind.substring(dot + 1));
    }

    private static Presentation presentation(JsonCursor json) {
        return new Presentation(
                json.word("place", Place.PAGE, Place::name),
                json.word("opens", Opens.SAME, Opens::name),
                delay(json),
                json.word("look", Look.CARDS, Look::name));
    }

    static Duration delay(JsonCursor json) {
        int milliseconds = json.whole("delayMs", 0, 0);
        if (milliseconds > LATEST) {
            json.fault("delayMs", "expected %d ms at most, but found %d", LATEST, milliseconds);
        }
        return Duration.ofMillis(milliseconds);
    }
}
