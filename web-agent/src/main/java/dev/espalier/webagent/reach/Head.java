package dev.espalier.webagent.reach;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;

/**
 * The head of a request to a proxy.
 *
 * @param target as the request line has it: {@code host:port} of CONNECT, a whole address of every other method
 */
record Head(String method, String target, List<String> headers) {

    private static final int HTTP = 80;
    private static final String CONNECT = "CONNECT";

    Head {
        headers = List.copyOf(headers);
    }

    /**
     * Reads a head, and nothing after it.
     *
     * @throws IllegalArgumentException when there is none, or one that is too long or of another form
     */
    static Head read(InputStream in) throws IOException {
        var lines = Lines.read(in);
        var parts = lines.getFirst().split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new IllegalArgumentException("a request line of HTTP/1.1 was expected");
        }
        return new Head(parts[0], parts[1], lines.subList(1, lines.size()));
    }

    boolean isConnect() {
        return method.equals(CONNECT);
    }

    /** @throws IllegalArgumentException when the target is no address of plain HTTP */
    HostPort place() {
        if (isConnect()) {
            return HostPort.parse(target);
        }
        var address = URI.create(target.replaceFirst("[?#].*", ""));
        if (!"http".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("an http address was expected");
        }
        return new HostPort(address.getHost(), address.getPort() < 0 ? HTTP : address.getPort());
    }

    /** Returns the head as the site itself is to have it. */
    byte[] forSite() {
        return Lines.last("%s %s HTTP/1.1".formatted(method, pathOf(target)), headers);
    }

    private static String pathOf(String target) {
        var afterHost = target.substring(target.indexOf("//") + 2).replaceFirst("^[^/?#]*", "");
        return afterHost.startsWith("/") ? afterHost : "/" + afterHost;
    }
}
