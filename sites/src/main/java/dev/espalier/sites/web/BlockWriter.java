package dev.espalier.sites.web;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import dev.espalier.sites.engine.VisitorState.Refusal;
import dev.espalier.sites.spec.Page.Archetype;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Does;
import dev.espalier.sites.spec.Widget.Kind;
import dev.espalier.sites.web.PageHtml.Blocks;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers a document's widgets into forms and other blocks, in order of first appearance. */
final class BlockWriter {

    private static final Set<Archetype> WITH_ASIDE = EnumSet.of(Archetype.DETAIL, Archetype.OPTIONS, Archetype.FORM);

    private final Sight sight;
    private final FormHtml forms;
    private final WidgetHtml widgets;
    private final List<Widget> shown;

    BlockWriter(Sight sight, boolean frame) {
        this.sight = sight;
        this.forms = new FormHtml(sight, frame);
        this.widgets = new WidgetHtml(sight, forms);
        this.shown = sight.widgets(frame);
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        refusal(blocks);
        Map<String, List<Widget>> open = formParts();
        for (Widget widget : shown) {
            String operation = operation(widget);
            if (!open.containsKey(operation)) {
                boolean aside = widget.kind() == Kind.SUMMARY
                        && WITH_ASIDE.contains(sight.page().archetype());
                (aside ? blocks.aside() : blocks.main()).add(widgets.widget(widget, sight.scope()));
            } else if (open.get(operation).getFirst().equals(widget)) {
                blocks.main().add(forms.whole(operation, open.get(operation)));
            }
        }
        return blocks;
    }

    /** Returns for each operation that some input of the document belongs to those inputs and its buttons. */
    private Map<String, List<Widget>> formParts() {
        Set<String> operations = shown.stream()
                .filter(widget -> widget.action() instanceof Binds)
                .map(BlockWriter::operation)
                .collect(Collectors.toSet());
        Map<String, List<Widget>> parts = new LinkedHashMap<>();
        for (Widget widget : shown) {
            boolean belongs = widget.kind().input() || widget.kind() == Kind.BUTTON;
            if (belongs && operations.contains(operation(widget))) {
                parts.computeIfAbsent(operation(widget), key -> new ArrayList<>())
                        .add(widget);
            }
        }
        return parts;
    }

    private static String operation(Widget widget) {
        return switch (widget.action()) {
            case Binds(String operation, String param) -> operation;
            case Does(String operation, var with) -> operation;
            case Widget.Shows shows -> "";
        };
    }

    /** Shows what the site had to say about a form as a whole, or about a value that no input here gives. */
    private void refusal(Blocks blocks) {
        Refusal refusal = sight.moment().state().refusal();
        boolean here = shown.stream()
                .anyMatch(widget -> refusal.of(operation(widget))
                        || widget.each().stream().anyMatch(inner -> refusal.of(operation(inner))));
        Set<String> bound = shown.stream()
                .filter(widget -> refusal.of(operation(widget)) && widget.action() instanceof Binds)
                .map(widget -> ((Binds) widget.action()).param())
                .collect(Collectors.toSet());
        List<String> messages = refusal.messages().entrySet().stream()
                .filter(message -> !bound.contains(message.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (here && !messages.isEmpty()) {
            DomContent alert = div(each(messages, message -> p(message)))
                    .withClasses("note", "note-refusal")
                    .attr("role", "alert");
            blocks.main().add(alert);
        }
    }
}
