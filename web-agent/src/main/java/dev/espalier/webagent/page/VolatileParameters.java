package dev.espalier.webagent.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Parameters of addresses that change from visit to visit without the page being another one. */
record VolatileParameters(Pattern names) {

    private static final String RESOURCE = "volatile-parameters.v1.json";

    /** @param names regular expressions, each for a whole name, case ignored */
    private record Words(List<String> names) {}

    static VolatileParameters load() {
        try (InputStream in = VolatileParameters.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            var words = JsonMapper.shared().readValue(in, Words.class);
            return new VolatileParameters(Pattern.compile(String.join("|", words.names()), Pattern.CASE_INSENSITIVE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns scheme, host, path and the query in the order of its parameters' names, without the fragment. */
    String strip(String url) {
        int fragment = url.indexOf('#');
        String whole = fragment < 0 ? url : url.substring(0, fragment);
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        int matrix = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        String clean = matrix < 0 ? path : path.substring(0, matrix);
        String kept = query < 0
                ? ""
                : Arrays.stream(whole.substring(query + 1).split("&"))
                        .filter(parameter -> !parameter.isEmpty() && !isVolatile(parameter))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? clean : clean + "?" + kept;
    }

    private boolean isVolatile(String parameter) {
        int equals = parameter.indexOf('=');
        return names.matcher(equals < 0 ? parameter : parameter.substring(0, equals))
                .matches();
    }
}
