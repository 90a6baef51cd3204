package dev.espalier.webagent.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Position;
import com.microsoft.playwright.options.SelectOption;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WebAction.Check;
import dev.espalier.webagent.WebAction.Press;
import dev.espalier.webagent.WebAction.Select;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does to one element what a person would: looks whether it can take it, then gives real input. */
final class Performer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_TYPED = 4000;
    private static final double TIMEOUT_MILLIS = 2000;
    private static final Set<String> PASSING = Set.of(Code.OBSCURED.name(), Code.NOT_STABLE.name());

    private final PageScript script;
    private final Sight sight;
    private final Traffic traffic;
    private final Stopwatch watch;

    Performer(PageScript script, Sight sight, Traffic traffic, Stopwatch watch) {
        this.script = script;
        this.sight = sight;
        this.traffic = traffic;
        this.watch = watch;
    }

    /**
     * One action on one element.
     *
     * @param kind what the preflight is told
     * @param argument of the kind, null when it has none
     */
    private record Order(
            Page page,
            FrameWalk.Part part,
            Ref ref,
            int number,
            String kind,
            @Nullable Object argument) {

        Frame frame() {
            return part.frame();
        }

        /** True for a click that the page's script guards: it knows what covers an element within its own document. */
        boolean guarded() {
            return (kind.equals("click") || kind.equals("check")) && !ref.isFramed();
        }
    }

    Attempt perform(Page page, Ref ref, WebAction action) {
        int dash = ref.value().indexOf('-');
        int frameNumber = dash < 0 ? 0 : Integer.parseInt(ref.value().substring(1, dash));
        int number = Integer.parseInt(ref.value().substring(dash + 1));
        var part = sight.part(frameNumber);
        if (part == null || part.mark().isEmpty()) {
            return Attempt.refused(Code.UNKNOWN_REF, Map.of("ref", ref.value()));
        }
        if (part.frame().isDetached()) {
            return Attempt.refused(Code.TARGET_CHANGED, Map.of("ref", ref.value()));
        }
        if (action instanceof Press(var key, var _) && !Keys.known(key)) {
            return Attempt.refused(Code.BAD_VALUE, Map.of("value", key, "form", Keys.FORM));
        }
        if (action instanceof WebAction.Type(var _, var text, var _) && text.length() > MOST_TYPED) {
            var form = Map.of("value", text.length() + " characters", "form", MOST_TYPED + " characters at most");
            return Attempt.refused(Code.BAD_VALUE, form);
        }
        var order = new Order(page, part, ref, number, kindOf(action), argumentOf(action));
        JsonNode answer = preflight(order);
        watch.lap(Stopwatch.Phase.PREFLIGHT);
        Code code = Code.valueOf(answer.path("code").asString(""));
        return switch (code) {
            case OK -> act(order, answer, action);
            case NO_EFFECT -> new Attempt.Idle(Code.NO_EFFECT);
            default -> Attempt.refused(code, values(order, answer));
        };
    }

    private static String kindOf(WebAction action) {
        return switch (action) {
            case WebAction.Type _ -> "type";
            case Select _ -> "select";
            case Check _ -> "check";
            case Press _ -> "press";
            default -> "click";
        };
    }

    private static @Nullable Object argumentOf(WebAction action) {
        return switch (action) {
            case WebAction.Type(var _, var text, var _) -> text;
            case Select(var _, var option) -> option;
            case Check(var _, var on) -> on;
            default -> null;
        };
    }

    /** Asks again for a second while the only hindrance is something that may go away. */
    private JsonNode preflight(Order order) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode answer = ask(order, "preflight");
        while (PASSING.contains(answer.path("code").asString("")) && System.nanoTime() < end) {
            Settle.waitWhile(order.page(), () -> true, System.nanoTime() + POLL.toNanos());
            answer = ask(order, "preflight");
        }
        return answer;
    }

    private JsonNode ask(Order order, String function) {
        return JSON.readTree(script.text(
                order.frame(),
                function,
                order.number(),
                order.kind(),
                order.argument(),
                order.part().mark()));
    }

    private static Map<String, String> values(Order order, JsonNode answer) {
        var values = new HashMap<String, String>();
        answer.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        values.put("ref", order.ref().value());
        if (order.argument() instanceof String text) {
            values.put("option", text);
            values.put("value", text);
        }
        return values;
    }

    private Attempt act(Order order, JsonNode answer, WebAction action) {
        ElementHandle target = order.guarded() ? script.aim(order.frame()) : script.take(order.frame());
        if (target == null) {
            return Attempt.refused(Code.STALE_REF, Map.of("ref", order.ref().value(), "was", "there", "alike", ""));
        }
        try {
            input(target, order, answer, action);
            boolean left = traffic.documentOpen() || traffic.navigated();
            return order.guarded() && !left ? aftermath(order) : new Attempt.Done(false);
        } catch (PlaywrightException e) {
            if (order.page().isClosed()) {
                throw e;
            }
            return traffic.documentOpen() ? new Attempt.Done(false) : explain(order);
        } finally {
            watch.lap(Stopwatch.Phase.ACTION);
        }
    }

    /**
     * Finds out whether a guarded click was kept from something that had slipped in its way. The page has felt the mouse
     * all the same.
     */
    private Attempt aftermath(Order order) {
        String missed;
        try {
            missed = script.text(order.frame(), "missed");
        } catch (PlaywrightException e) {
            if (order.page().isClosed()) {
                throw e;
            }
            missed = "";
        }
        return missed.isEmpty()
                ? new Attempt.Done(false)
                : new Attempt.Failed(Code.OBSCURED, values(order, JSON.readTree(missed)), true);
    }

    /** Gives the input. Playwright need not watch over a guarded click, which costs it several frames. */
    private static void input(ElementHandle target, Order order, JsonNode answer, WebAction action) {
        switch (action) {
            case WebAction.Type(var _, var text, var submit) -> {
                target.fill(text, new ElementHandle.FillOptions().setTimeout(TIMEOUT_MILLIS));
                if (submit) {
                    target.press("Enter", new ElementHandle.PressOptions().setTimeout(TIMEOUT_MILLIS));
                }
            }
            case Select _ ->
                target.selectOption(
                        new SelectOption().setIndex(answer.path("option").asInt()),
                        new ElementHandle.SelectOptionOptions().setTimeout(TIMEOUT_MILLIS));
            case Press(var key, var _) ->
                target.press(key, new ElementHandle.PressOptions().setTimeout(TIMEOUT_MILLIS));
            default ->
                target.click(new ElementHandle.ClickOptions()
                        .setTimeout(TIMEOUT_MILLIS)
                        .setForce(order.guarded())
                        .setPosition(new Position(
                                answer.path("x").asDouble(0), answer.path("y").asDouble(0))));
        }
    }

    /** Finds out why input failed that had passed the preflight, and whether the page has felt any of it. */
    private Attempt explain(Order order) {
        JsonNode answer;
        boolean executed;
        try {
            executed = script.truth(order.frame(), "inputSeen");
            answer = ask(order, "diagnose");
        } catch (PlaywrightException e) {
            if (order.page().isClosed()) {
                throw e;
            }
            return new Attempt.Done(false);
        }
        Code code = Code.valueOf(answer.path("code").asString(""));
        if (code == Code.OK || code == Code.NO_EFFECT) {
            var values =
                    Map.of("phase", order.kind(), "limit", "2 s", "what", "[" + order.ref() + "] to take the input");
            return new Attempt.Failed(Code.ACTION_TIMEOUT, values, executed);
        }
        return new Attempt.Failed(code, values(order, answer), executed);
    }

    /** Returns true when the element that was acted on last shows suggestions for what is typed. */
    boolean suggests(Ref ref) {
        int dash = ref.value().indexOf('-');
        var part = sight.part(dash < 0 ? 0 : Integer.parseInt(ref.value().substring(1, dash)));
        return part != null && script.truth(part.frame(), "suggests");
    }
}
