package dev.espalier.webagent.page;

import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.PageItem.Range;
import dev.espalier.webagent.PageItem.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The line of one element: {@code [5] textbox "Search" = "NY" (focused, required)}. */
final class ElementLine {

    private static final int OPTIONS = 12;

    private ElementLine() {}

    static String of(Element element) {
        var line = new StringBuilder("[").append(element.ref()).append("] ").append(element.role());
        if (!element.name().isEmpty()) {
            line.append(' ').append(quoted(element.name()));
        }
        if (!element.state().value().isEmpty()) {
            line.append(" = ").append(quoted(element.state().value()));
        }
        if (!element.options().isEmpty()) {
            line.append(' ').append(options(element.options()));
        }
        var states = states(element.state());
        states.addAll(ends(element.make().range()));
        if (!states.isEmpty()) {
            line.append(" (").append(String.join(", ", states)).append(')');
        }
        return line.toString();
    }

    private static String options(List<Option> options) {
        String shown =
                options.stream().limit(OPTIONS).map(ElementLine::option).collect(Collectors.joining(", ", "{", ""));
        int more = options.size() - OPTIONS;
        return more > 0 ? shown + ", … %d more}".formatted(more) : shown + "}";
    }

    private static String option(Option option) {
        return option.disabled() ? option.label() + " (disabled)" : option.label();
    }

    private static List<String> ends(Range range) {
        var ends = new ArrayList<String>();
        addIf(ends, !range.least().isEmpty(), "from " + range.least());
        addIf(ends, !range.most().isEmpty(), "to " + range.most());
        return ends;
    }

    private static List<String> states(State state) {
        var states = new ArrayList<String>();
        if (state.checked() != null) {
            states.add(state.checked() ? "checked" : "unchecked");
        }
        if (state.expanded() != null) {
            states.add(state.expanded() ? "expanded" : "collapsed");
        }
        addIf(states, state.focused(), "focused");
        addIf(states, state.required(), "required");
        addIf(states, state.disabled(), "disabled");
        addIf(states, state.readOnly(), "readonly");
        addIf(states, state.invalid(), "invalid");
        return states;
    }

    private static void addIf(List<String> states, boolean holds, String word) {
        if (holds) {
            states.add(word);
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
