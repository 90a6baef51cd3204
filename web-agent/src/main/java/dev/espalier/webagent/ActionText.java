package dev.espalier.webagent;

import dev.espalier.webagent.WebAction.Back;
import dev.espalier.webagent.WebAction.Check;
import dev.espalier.webagent.WebAction.Click;
import dev.espalier.webagent.WebAction.Direction;
import dev.espalier.webagent.WebAction.Finish;
import dev.espalier.webagent.WebAction.FinishStatus;
import dev.espalier.webagent.WebAction.Goto;
import dev.espalier.webagent.WebAction.Press;
import dev.espalier.webagent.WebAction.Scroll;
import dev.espalier.webagent.WebAction.Select;
import dev.espalier.webagent.WebAction.Tab;
import dev.espalier.webagent.WebAction.TabOperation;
import dev.espalier.webagent.WebAction.Wait;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of actions: {@code name(argument, …)}, arguments being refs, JSON strings, numbers and booleans.
 * It is what datasets hold, and it reads back: {@code parse(format(a))} equals {@code a}.
 */
public final class ActionText {

    private ActionText() {}

    public static String format(WebAction action) {
        return switch (action) {
            case Click(var ref) -> call("click", ref);
            case WebAction.Type(var ref, var text, var submit) ->
                submit ? call("type", ref, text, true) : call("type", ref, text);
            case Select(var ref, var option) -> call("select", ref, option);
            case Check(var ref, var on) -> on ? call("check", ref) : call("check", ref, false);
            case Press(var key, var ref) -> ref == null ? call("press", key) : call("press", key, ref);
            case Scroll(var direction, var pages) ->
                pages == 1 ? call("scroll", lower(direction)) : call("scroll", lower(direction), pages);
            case Goto(var url) -> call("goto", url);
            case Back() -> call("back");
            case Tab(var operation, var index) ->
                operation == TabOperation.NEW ? call("tab", "new") : call("tab", lower(operation), index);
            case Wait(var text, var gone) -> call("wait", gone ? "gone" : "text", text);
            case Finish(var status, var answer) -> call("finish", status.name(), answer);
        };
    }

    /**
     * Reads an action.
     *
     * @throws ActionSyntaxException when the text is none, naming what was expected
     */
    public static WebAction parse(String text) {
        var call = ActionCall.read(text);
        return switch (call.name()) {
            case "click" -> new Click(call.ref(0, 1));
            case "type" -> new WebAction.Type(call.ref(0, 3), call.string(1), call.bool(2, false));
            case "select" -> new Select(call.ref(0, 2), call.string(1));
            case "check" -> new Check(call.ref(0, 2), call.bool(1, true));
            case "press" -> new Press(call.string(0, 2), call.optionalRef(1));
            case "scroll" -> new Scroll(call.choice(0, 2, Direction.class), call.number(1, 1));
            case "goto" -> new Goto(call.string(0, 1));
            case "back" -> call.bare(new Back());
            case "tab" -> new Tab(call.choice(0, 2, TabOperation.class), (int) call.number(1, 0));
            case "wait" -> new Wait(call.string(1), call.choice(0, 2, WaitFor.class) == WaitFor.GONE);
            case "finish" -> new Finish(call.choice(0, 2, FinishStatus.class), call.string(1));
            default ->
                throw new ActionSyntaxException(
                        text,
                        "an action is one of click, type, select, check, press, scroll, goto, "
                                + "back, tab, wait, finish, but was \"" + call.name() + "\"");
        };
    }

    private enum WaitFor {
        TEXT,
        GONE
    }

    /** Returns the ref an action names, null when it names none. */
    public static @Nullable Ref target(WebAction action) {
        return switch (action) {
            case Click(var ref) -> ref;
            case WebAction.Type(var ref, var _, var _) -> ref;
            case Select(var ref, var _) -> ref;
            case Check(var ref, var _) -> ref;
            case Press(var _, var ref) -> ref;
            case Scroll _, Goto _, Back _, Tab _, Wait _, Finish _ -> null;
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String call(String name, Object... arguments) {
        return Stream.of(arguments).map(ActionText::argument).collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String argument(Object value) {
        return value instanceof String text ? ActionCall.quoted(text) : String.valueOf(value);
    }

    /** Returns the names that a text may start with. */
    public static List<String> names() {
        return List.of("click", "type", "select", "check", "press", "scroll", "goto", "back", "tab", "wait", "finish");
    }
}
