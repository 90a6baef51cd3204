package dev.espalier.webagent.browser;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The script that stands in every document of a session, under a key that its pages cannot guess. */
final class PageScript {

    private static final List<String> FRAGMENTS = List.of(
            "primitives.js",
            "guard.js",
            "watch.js",
            "names.js",
            "refs.js",
            "elements.js",
            "items.js",
            "walk.js",
            "preflight.js",
            "install.js");
    private static final String BODY = body();
    private static final String MISSING = "missing";
    private static final String CALL =
            "x => { const o = window[x.key]; return o ? o[x.name](x.a, x.b, x.c, x.d) : '" + MISSING + "'; }";

    private final String key;
    private final String source;

    PageScript() {
        var bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        key = "_" + HexFormat.of().formatHex(bytes);
        source = "(KEY => { 'use strict'; if (window[KEY]) return;\n%s\n})('%s');".formatted(BODY, key);
    }

    String source() {
        return source;
    }

    /** Calls a function of the script; a document that slipped past the init script gets it first. */
    Object call(Frame frame, String name, @Nullable Object... arguments) {
        var argument = argument(name, arguments);
        Object answer = frame.evaluate(CALL, argument);
        if (MISSING.equals(answer)) {
            frame.evaluate(source);
            answer = frame.evaluate(CALL, argument);
        }
        return answer;
    }

    String text(Frame frame, String name, @Nullable Object... arguments) {
        return (String) call(frame, name, arguments);
    }

    boolean truth(Frame frame, String name, @Nullable Object... arguments) {
        return Boolean.TRUE.equals(call(frame, name, arguments));
    }

    /** Begins to watch, and returns the element that the last preflight chose to act on, null when it chose none. */
    @Nullable
    ElementHandle take(Frame frame) {
        return element(frame, "take");
    }

    /** Does the same for a click that must hit this element and is kept from any other. */
    @Nullable
    ElementHandle aim(Frame frame) {
        return element(frame, "aim");
    }

    private @Nullable ElementHandle element(Frame frame, String name) {
        JSHandle handle = frame.evaluateHandle(CALL, argument(name));
        return handle.asElement();
    }

    private Map<String, Object> argument(String name, @Nullable Object... arguments) {
        var argument = new HashMap<String, Object>();
        argument.put("key", key);
        argument.put("name", name);
        for (int i = 0; i < arguments.length; i++) {
            Object value = arguments[i];
            if (value != null) {
                argument.put(String.valueOf((char) ('a' + i)), value);
            }
        }
        return argument;
    }

    private static String body() {
        var body = new StringBuilder();
        for (String fragment : FRAGMENTS) {
            body.append(resource(fragment)).append('\n');
        }
        return body.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PageScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
