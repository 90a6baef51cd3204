package dev.espalier.sites.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.web.SitePages.Posted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns HTTP exchanges into calls and replies into answers; a late answer is sent by a timer, no thread waits for it. */
final class Exchanges implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(Exchanges.class);

    /** No form of a site is longer, bytes. */
    private static final int LONGEST_FORM = 65_536;

    private final SiteServer server;
    private final Executor executor;

    Exchanges(SiteServer server, Executor executor) {
        this.server = server;
        this.executor = executor;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            reply = reply(exchange);
        } catch (IllegalArgumentException e) {
            log.debug("unreadable request uri={}", exchange.getRequestURI(), e);
            reply = Reply.refused(400, "That address cannot be read.");
        }
        if (reply.delay().isZero()) {
            send(exchange, reply);
            return;
        }
        Reply late = reply;
        Executor timer = CompletableFuture.delayedExecutor(reply.delay().toMillis(), TimeUnit.MILLISECONDS, executor);
        timer.execute(() -> sendLate(exchange, late));
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Optional<Assets.Asset> asset = Assets.at(uri.getPath());
        if (asset.isPresent()) {
            return Reply.asset(asset.get());
        }
        if (uri.getPath().equals("/favicon.ico")) {
            return Reply.empty();
        }
        Site site = server.site(header(exchange, "Host"));
        Optional<Visitor> comer = Visitor.atDoor(uri.getPath()).flatMap(token -> server.visitor(token, site));
        if (comer.isPresent()) {
            return Reply.seeOther(comer.get().startPath())
                    .with("Set-Cookie", comer.get().doorCookie());
        }
        Optional<Visitor> visitor = tokens(exchange, site)
                .flatMap(token -> server.visitor(token, site).stream())
                .findFirst();
        if (visitor.isEmpty()) {
            return Reply.refused(403, "This site knows its visitors, and you are not one of them.");
        }
        SitePages pages = new SitePages(site);
        Map<String, String> query = Query.read(uri.getRawQuery());
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" ->
                answered(visitor.get(), () -> pages.get(visitor.get().state(), uri.getPath(), query));
            case "POST" -> {
                Posted posted = new Posted(uri.getPath(), query, form(exchange));
                boolean fetched = header(exchange, "Accept").startsWith("application/json");
                yield answered(visitor.get(), () -> pages.post(visitor.get(), posted, fetched));
            }
            default -> Reply.refused(405, "That cannot be done.");
        };
    }

    /** Whatever fails here is a fault of the site's own: the visitor's owner is told, as of a site that was lost. */
    private static Reply answered(Visitor visitor, Supplier<Reply> answer) {
        try {
            return answer.get();
        } catch (RuntimeException e) {
            log.error("request failed site={}", visitor.site().name(), e);
            visitor.broken(e);
            return Reply.refused(500, "Something went wrong on our side.");
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_FORM);
        return Query.read(new String(body, StandardCharsets.UTF_8));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Stream<String> tokens(HttpExchange exchange, Site site) {
        List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        return cookies.stream()
                .flatMap(line -> Arrays.stream(line.split(";\\s*")))
                .flatMap(cookie -> Visitor.inCookie(cookie, site).stream());
    }

    private static void sendLate(HttpExchange exchange, Reply reply) {
        try {
            send(exchange, reply);
        } catch (IOException e) {
            throw new UncheckedIOException("the visitor did not wait for " + exchange.getRequestURI(), e);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'; form-action 'self'");
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
