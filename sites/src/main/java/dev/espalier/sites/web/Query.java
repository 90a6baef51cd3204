package dev.espalier.sites.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values as addresses and forms carry them; of a repeated name the last value counts. */
public final class Query {

    /** The page of a list, from 1. */
    static final String PAGE = "page";
    /** The operation that a form does. */
    static final String DO = "do";
    /** The operation that led here, when its answers may be slow. */
    static final String VIA = "via";
    /** Asks for the page's inner frame. */
    static final String FRAME = "frame";
    /** Asks for one list of the page. */
    static final String PART = "part";
    /** Asks for suggestions for the widget of that ordinal. */
    static final String SUGGEST = "suggest";
    /** What was typed so far. */
    public static final String TYPED = "typed";

    /** Names that no parameter of a page may have. */
    static final List<String> TAKEN = List.of(PAGE, DO, VIA, FRAME, PART, SUGGEST, TYPED);

    private Query() {}

    /** @throws IllegalArgumentException when a percent sign is followed by no two hexadecimal digits */
    public static Map<String, String> read(@Nullable String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text == null || text.isEmpty()) {
            return values;
        }
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            values.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return values;
    }

    /** Returns the address with one more name and value. */
    public static String with(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    public static String write(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
