package dev.espalier.webagent.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words for every code: one resource file, from which messages to the agent are made. */
final class ErrorCodes {

    private static final String RESOURCE = "error-codes.json";
    private static final int LONGEST = 200;
    private static final Map<Code, ErrorCode> CODES = load();

    /**
     * @param message with names of values in braces
     * @param hint what to do next
     * @param fixture test page that provokes it
     */
    record ErrorCode(Code code, String message, String hint, String fixture) {}

    private ErrorCodes() {}

    static ErrorCode of(Code code) {
        ErrorCode known = CODES.get(code);
        if (known == null) {
            throw new IllegalStateException(RESOURCE + " lacks the code " + code);
        }
        return known;
    }

    /** Returns the message of a code with its values put in, at most 200 characters. */
    static String message(Code code, Map<String, String> values) {
        String message = of(code).message();
        for (var value : values.entrySet()) {
            message = message.replace("{" + value.getKey() + "}", value.getValue());
        }
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…";
    }

    private static Map<Code, ErrorCode> load() {
        try (InputStream in = ErrorCodes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            List<ErrorCode> codes = JsonMapper.shared().readValue(in, new TypeReference<List<ErrorCode>>() {});
            var byCode = new EnumMap<Code, ErrorCode>(Code.class);
            codes.forEach(code -> byCode.put(code.code(), code));
            return byCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
