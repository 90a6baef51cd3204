package dev.espalier.webagent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A call as it is written: a name and its raw arguments. */
record ActionCall(String text, String name, List<String> arguments) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CALL = Pattern.compile("\\s*([a-z]+)\\s*\\((.*)\\)\\s*", Pattern.DOTALL);

    static ActionCall read(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new ActionSyntaxException(text, "expected name(argument, …)");
        }
        return new ActionCall(text, call.group(1), split(text, call.group(2)));
    }

    private static List<String> split(String text, String inside) {
        var arguments = new ArrayList<String>();
        int at = 0;
        boolean more = !inside.isBlank();
        while (more) {
            int start = pastBlanks(inside, at);
            int end = endOfArgument(inside, start);
            int next = pastBlanks(inside, end);
            more = next < inside.length();
            if (end == start || (more && inside.charAt(next) != ',')) {
                throw new ActionSyntaxException(text, "expected a ref, a number, true, false or a quoted string");
            }
            arguments.add(inside.substring(start, end));
            at = next + 1;
        }
        return List.copyOf(arguments);
    }

    private static int pastBlanks(String inside, int start) {
        int at = start;
        while (at < inside.length() && Character.isWhitespace(inside.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns where the argument that starts there ends; its start when there is none. */
    private static int endOfArgument(String inside, int start) {
        int at = start;
        if (at == inside.length() || inside.charAt(at) != '"') {
            while (at < inside.length() && isBare(inside.charAt(at))) {
                at++;
            }
            return at;
        }
        for (at++; at < inside.length(); at++) {
            if (inside.charAt(at) == '"') {
                return at + 1;
            }
            at += inside.charAt(at) == '\\' ? 1 : 0;
        }
        return start;
    }

    private static boolean isBare(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".+-".indexOf(c) >= 0;
    }

    static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    Ref ref(int index, int most) {
        limit(most);
        return toRef(argument(index, "a ref"));
    }

    @Nullable
    Ref optionalRef(int index) {
        return index < arguments.size() ? toRef(arguments.get(index)) : null;
    }

    String string(int index, int most) {
        limit(most);
        return string(index);
    }

    String string(int index) {
        String raw = argument(index, "a quoted string");
        if (!raw.startsWith("\"")) {
            throw new ActionSyntaxException(text, "argument %d must be a quoted string".formatted(index + 1));
        }
        try {
            return JSON.readValue(raw, String.class);
        } catch (JacksonException e) {
            throw new ActionSyntaxException(text, "argument %d is no JSON string".formatted(index + 1));
        }
    }

    boolean bool(int index, boolean otherwise) {
        if (index >= arguments.size()) {
            return otherwise;
        }
        return switch (arguments.get(index)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ActionSyntaxException(text, "argument %d must be true or false".formatted(index + 1));
        };
    }

    double number(int index, double otherwise) {
        if (index >= arguments.size()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(arguments.get(index));
        } catch (NumberFormatException e) {
            throw new ActionSyntaxException(text, "argument %d must be a number".formatted(index + 1));
        }
    }

    <E extends Enum<E>> E choice(int index, int most, Class<E> type) {
        String word = string(index, most);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new ActionSyntaxException(
                text, "argument %d must be one of %s".formatted(index + 1, List.of(type.getEnumConstants())));
    }

    WebAction bare(WebAction action) {
        limit(0);
        return action;
    }

    private void limit(int most) {
        if (arguments.size() > most) {
            throw new ActionSyntaxException(
                    text, "%s takes at most %d arguments, but %d were given".formatted(name, most, arguments.size()));
        }
    }

    private String argument(int index, String kind) {
        if (index >= arguments.size()) {
            throw new ActionSyntaxException(text, "argument %d, %s, is missing".formatted(index + 1, kind));
        }
        return arguments.get(index);
    }

    private Ref toRef(String raw) {
        try {
            return new Ref(raw);
        } catch (IllegalArgumentException e) {
            throw new ActionSyntaxException(text, String.valueOf(e.getMessage()));
        }
    }
}
