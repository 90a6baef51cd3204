package dev.espalier.sites.visit;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.web.Query;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The way to one served site, which is asked under its name. May be shared between threads and visitors. The server is
 * asked as a proxy would be: that is how a client can say a name that no resolver knows.
 */
public final class Wire implements AutoCloseable {

    /** No answer of a site is later than 2 s; what takes this long is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String origin;

    public Wire(SiteServer server, Site site) {
        this(server.port(), SiteServer.host(site));
    }

    /** @param port of the site's server, or of something in front of it */
    Wire(int port, String host) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port)))
                .build();
        this.origin = "http://" + host;
    }

    /**
     * Asks for something on a visitor's behalf.
     *
     * @throws UncheckedIOException when the site does not answer
     */
    public Exchange ask(Visitor visitor, Deed deed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + deed.address()))
                .timeout(PATIENCE)
                .header("Accept", deed.fetched() ? "application/json" : "text/html")
                .header(
                        "Cookie",
                        visitor.cookie().name() + "=" + visitor.cookie().value());
        HttpRequest ready = deed.opens()
                ? request.GET().build()
                : request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Query.write(deed.form())))
                        .build();
        long start = System.nanoTime();
        HttpResponse<String> answer = send(ready);
        return new Exchange(
                deed,
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("%s did not answer".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
