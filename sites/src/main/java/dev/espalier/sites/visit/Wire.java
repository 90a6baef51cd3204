package dev.espalier.sites.visit;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.web.Query;
import dev.espalier.sites.web.SiteException;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The way to one served site, which is asked under its name. May be shared between threads and visitors. The server is
 * asked as a proxy would be: that is how a client can say a name that no resolver knows. Visits are one short request after
 * another, for which the blocking client takes half the processor time of {@link java.net.http.HttpClient}.
 */
public final class Wire {

    /** No answer of a site is later than 2 s; what takes this long is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int FIRST_ERROR = 400;

    private final Proxy server;
    private final String origin;

    public Wire(SiteServer server, Site site) {
        this(server.port(), SiteServer.host(site));
    }

    /** @param port of the site's server, or of something in front of it */
    Wire(int port, String host) {
        this.server = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        this.origin = "http://" + host;
    }

    /**
     * Asks for something on a visitor's behalf.
     *
     * @throws SiteException when the site does not answer
     */
    public Exchange ask(Visitor visitor, Deed deed) {
        long start = System.nanoTime();
        try {
            HttpURLConnection connection = connection(visitor, deed);
            if (!deed.opens()) {
                send(connection, deed);
            }
            int status = connection.getResponseCode();
            String location =
                    Optional.ofNullable(connection.getHeaderField("Location")).orElse("");
            String body = body(connection, status);
            return new Exchange(deed, status, location, body, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            throw new SiteException("%s%s did not answer (%s)".formatted(origin, deed.address(), e), e);
        }
    }

    private HttpURLConnection connection(Visitor visitor, Deed deed) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(origin + deed.address()).toURL().openConnection(server);
        connection.setInstanceFollowRedirects(false);
        connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
        connection.setRequestMethod(deed.method());
        connection.setRequestProperty("Accept", deed.fetched() ? "application/json" : "text/html");
        connection.setRequestProperty(
                "Cookie", visitor.cookie().name() + "=" + visitor.cookie().value());
        return connection;
    }

    /** With its length said before, a form is never sent a second time by itself. */
    private static void send(HttpURLConnection connection, Deed deed) throws IOException {
        byte[] form = Query.write(deed.form()).getBytes(StandardCharsets.UTF_8);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(form.length);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(form);
        }
    }

    private static String body(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
