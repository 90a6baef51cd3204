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
    private static final Pattern ARGUMENT =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z0-9.+-]+)\\s*(,|$)", Pattern.DOTALL);

    static ActionCall read(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new ActionSyntaxException(text, "expected name(argument, …)");
        }
        return new ActionCall(text, call.group(1), split(text, call.group(2)));
    }

    private static List<String> split(String text, String inside) {
        var arguments = new ArrayList<String>();
        var next = ARGUMENT.matcher(inside);
        int at = 0;
        boolean more = !inside.isBlank();
        while (more) {
            if (!next.region(at, inside.length()).lookingAt()) {
                throw new ActionSyntaxException(text, "expected a ref, a number, true, false or a quoted string");
            }
            arguments.add(next.group(1));
            at = next.end();
            more = next.group(2).equals(",");
        }
        return List.copyOf(arguments);
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
