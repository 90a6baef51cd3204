package dev.espalier.webagent.page;

import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.PageItem.Text;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.StateKey;
import java.nio.charset.StandardCharsets;

/**
 * Computes state keys: the SHA-256 of the address without its volatile parameters, the alerts, and every text and
 * element of the whole page; refs, boxes, focus and scroll position have no part in it.
 */
public final class StateKeys {

    private static final char END = '\u001e';
    private static final char NEXT = '\u001f';

    private final VolatileParameters parameters;

    public StateKeys() {
        this(VolatileParameters.load());
    }

    StateKeys(VolatileParameters parameters) {
        this.parameters = parameters;
    }

    public StateKey of(PageView page) {
        var text = new StringBuilder(parameters.strip(page.url())).append(END);
        page.alerts().forEach(alert -> text.append(alert).append(END));
        for (PageItem item : page.items()) {
            switch (item) {
                case Text(var words, var heading, var _) ->
                    text.append('t').append(heading).append(NEXT).append(words);
                case Element element -> append(text, element);
            }
            text.append(END);
        }
        return new StateKey(Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void append(StringBuilder text, Element element) {
        var state = element.state();
        text.append('e').append(element.role()).append(NEXT).append(element.name());
        text.append(NEXT).append(state.value()).append(NEXT).append(state.checked());
        text.append(NEXT).append(state.expanded()).append(NEXT).append(state.disabled());
        text.append(NEXT).append(state.readOnly()).append(NEXT).append(state.required());
        text.append(NEXT).append(state.invalid());
        for (Option option : element.options()) {
            text.append(NEXT).append(option.label()).append(NEXT).append(option.selected());
            text.append(option.disabled());
        }
    }
}
