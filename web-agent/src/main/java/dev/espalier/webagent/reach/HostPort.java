package dev.espalier.webagent.reach;

import java.net.InetAddress;
import java.util.Locale;

/**
 * A host and a port as an address names them.
 *
 * @param host in lower case; an IP literal, however it was written, in its usual form and without brackets
 * @param port 1 to 65,535
 */
public record HostPort(String host, int port) {

    private static final int MOST = 65_535;

    public HostPort {
        host = usual(host);
        if (host.isEmpty() || port < 1 || port > MOST) {
            throw new IllegalArgumentException(
                    "a host and a port from 1 to 65535 were asked for, but found \"%s\" and %d".formatted(host, port));
        }
    }

    /**
     * Reads {@code host:port}, where the host may be an IPv6 literal in brackets.
     *
     * @throws IllegalArgumentException when it is not of that form
     */
    static HostPort parse(String text) {
        int colon = text.lastIndexOf(':');
        var port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"%s\" is no host with a port, as in example.com:443".formatted(text));
        }
        return new HostPort(text.substring(0, colon), Integer.parseInt(port));
    }

    private static String usual(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (bare.matches("[0-9.]+") || bare.indexOf(':') >= 0) {
            return InetAddress.ofLiteral(bare).getHostAddress();
        }
        var name = bare.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** Returns true when the host is an address itself, which nothing has to look up. */
    boolean isLiteral() {
        return host.matches("[0-9.]+") || host.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[%s]:%d" : "%s:%d").formatted(host, port);
    }
}
