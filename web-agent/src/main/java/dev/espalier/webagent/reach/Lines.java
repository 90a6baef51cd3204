package dev.espalier.webagent.reach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first lines of an HTTP/1.1 message, up to the empty one (RFC 9112). */
final class Lines {

    private static final int MOST = 64 * 1024;

    /** Header lines that are between a browser and its proxy, or a proxy and a site, and nobody else's. */
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("proxy-connection", "proxy-authorization", "connection", "keep-alive");

    private Lines() {}

    /**
     * Reads the lines, and nothing after them.
     *
     * @return at least one
     * @throws IllegalArgumentException when there are none, or too many
     */
    static List<String> read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        var lines = new ArrayList<String>();
        for (int read = 0; read < MOST; read++) {
            int next = in.read();
            if (next < 0) {
                throw new IllegalArgumentException("the message ended in its head");
            }
            if (next != '\n') {
                line.write(next);
                continue;
            }
            var text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            line.reset();
            if (!text.isEmpty()) {
                lines.add(text);
            } else if (!lines.isEmpty()) {
                return List.copyOf(lines);
            }
        }
        throw new IllegalArgumentException("a head of at most %d bytes was expected".formatted(MOST));
    }

    /**
     * Returns the lines as bytes, saying that the message is the last on its connection. A browser sends what it asks of
     * several sites over one connection to its proxy; so none of it goes to a site that it is not for.
     */
    static byte[] last(String first, List<String> headers) {
        var text = new StringBuilder(first).append("\r\n");
        headers.stream()
                .filter(line -> !OF_ONE_CONNECTION.contains(nameOf(line)))
                .forEach(line -> text.append(line).append("\r\n"));
        return text.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] asTheyAre(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String nameOf(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }
}
