package dev.espalier.webagent.reach;

import java.util.List;

/**
 * An entry of an allow-list.
 *
 * @param below true where the names below the host are meant, and not the host itself
 */
public record Allowance(HostPort place, boolean below) {

    private static final String BELOW = "*.";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * Reads {@code example.com}, which are both usual ports, {@code example.com:8080}, or {@code *.example.com} for the names
     * below it.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static List<Allowance> parse(String text) {
        boolean below = text.startsWith(BELOW);
        var host = below ? text.substring(BELOW.length()) : text;
        try {
            if (hasPort(host)) {
                return List.of(new Allowance(HostPort.parse(host), below));
            }
            return List.of(
                    new Allowance(new HostPort(host, HTTP), below), new Allowance(new HostPort(host, HTTPS), below));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no host; write it as in example.com, example.com:8080 or *.example.com".formatted(text),
                    e);
        }
    }

    private static boolean hasPort(String host) {
        return host.matches(".*:[0-9]+") && (host.indexOf(':') == host.lastIndexOf(':') || host.startsWith("["));
    }

    /** Returns true when a place is meant by this entry. */
    public boolean covers(HostPort asked) {
        boolean named =
                below ? asked.host().endsWith("." + place.host()) : asked.host().equals(place.host());
        return named && asked.port() == place.port();
    }

    @Override
    public String toString() {
        return (below ? BELOW : "") + place;
    }
}
