package dev.espalier.webagent.guard;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address without what tells one thing from another of its kind: in path and query, numbers, UUIDs and long hexadecimal
 * words stand as {@code *}. Parameters are in the order of their names; there is no fragment.
 *
 * @param text as in {@code https://shop.example/orders/*?page=*}
 */
public record UrlTemplate(String text) {

    private static final String ANY = "*";
    private static final Pattern IDS = Pattern.compile(
            "[0-9]+|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|(?=.*[0-9])[0-9a-fA-F]{8,}");

    /** @throws IllegalArgumentException when it is no whole address */
    public static UrlTemplate of(String url) {
        var parts = Parts.of(url);
        var path = parts.segments().stream().map(UrlTemplate::general).collect(Collectors.joining("/"));
        var query = parts.parameters().stream()
                .map(parameter -> new Parameter(parameter.name(), general(parameter.value())))
                .map(Parameter::toString)
                .collect(Collectors.joining("&"));
        return new UrlTemplate(parts.origin() + path + (query.isEmpty() ? "" : "?" + query));
    }

    private static String general(String word) {
        return IDS.matcher(word).matches() ? ANY : word;
    }

    /** Returns true when an address is one of those that are meant: the same but for what stands as {@code *}. */
    public boolean matches(String url) {
        var mine = Parts.of(text);
        var others = Parts.of(url);
        return mine.origin().equals(others.origin())
                && same(mine.segments(), others.segments())
                && same(names(mine), names(others))
                && same(values(mine), values(others));
    }

    private static boolean same(List<String> mine, List<String> others) {
        return mine.size() == others.size()
                && Stream.iterate(0, at -> at < mine.size(), at -> at + 1)
                        .allMatch(at -> mine.get(at).equals(ANY) || mine.get(at).equals(others.get(at)));
    }

    private static List<String> names(Parts parts) {
        return parts.parameters().stream().map(Parameter::name).toList();
    }

    private static List<String> values(Parts parts) {
        return parts.parameters().stream().map(Parameter::value).toList();
    }

    private record Parameter(String name, String value) {

        static Parameter of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Parameter(text, "")
                    : new Parameter(text.substring(0, equals), text.substring(equals + 1));
        }

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /** @param segments of the path; the first is empty, for a path begins with a slash */
    private record Parts(String origin, List<String> segments, List<Parameter> parameters) {

        private static final Pattern ADDRESS =
                Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

        static Parts of(String url) {
            var found = ADDRESS.matcher(url);
            if (!found.matches()) {
                throw new IllegalArgumentException("\"%s\" is no whole address".formatted(url));
            }
            var path = found.group(3).isEmpty() ? "/" : found.group(3);
            var query = found.group(4) == null ? "" : found.group(4);
            return new Parts(
                    origin(found.group(1), found.group(2)),
                    List.of(path.split("/", -1)),
                    Arrays.stream(query.split("&"))
                            .filter(part -> !part.isEmpty())
                            .map(Parameter::of)
                            .sorted(Comparator.comparing(Parameter::name))
                            .toList());
        }

        private static String origin(String scheme, String authority) {
            var address = URI.create("%s://%s".formatted(scheme, authority).toLowerCase(Locale.ROOT));
            if (address.getHost() == null) {
                throw new IllegalArgumentException("\"%s\" names no host".formatted(authority));
            }
            int port = address.getPort();
            boolean usual = port < 0 || port == (scheme.equalsIgnoreCase("https") ? 443 : 80);
            return "%s://%s%s".formatted(address.getScheme(), address.getHost(), usual ? "" : ":" + port);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
