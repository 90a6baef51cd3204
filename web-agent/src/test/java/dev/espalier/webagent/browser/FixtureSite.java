package dev.espalier.webagent.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves the pages of this test folder, and pages made by tests, on loopback under the name fixture.test. */
public final class FixtureSite implements AutoCloseable {

    public static final String HOST = "fixture.test";

    private final HttpServer server;
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> requested = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public FixtureSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.createContext("/status/", this::answerWithStatus);
        server.createContext("/never", this::neverAnswer);
        server.createContext("/closed", HttpExchange::close);
        server.createContext("/delayed", this::answerLate);
        server.createContext("/file", this::answerWithFile);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Serves a body under a path and returns its address. */
    public String page(String path, String html) {
        made.put("/" + path, html);
        return url(path);
    }

    public String url(String path) {
        return "http://" + HOST + "/" + path;
    }

    public Map<String, String> hosts() {
        return Map.of(HOST, address());
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until a path has been asked for, 10 s at most. */
    void awaitRequest(String path) throws InterruptedException {
        if (!latch(path).await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException(path + " was not asked for within 10 s");
        }
    }

    private CountDownLatch latch(String path) {
        return requested.computeIfAbsent(path, _ -> new CountDownLatch(1));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        latch(path).countDown();
        String html = made.containsKey(path) ? made.get(path) : resource(path.substring(1));
        send(
                exchange,
                html == null ? 404 : 200,
                "text/html; charset=utf-8",
                html == null ? "<h1>Not found</h1>" : html);
    }

    private void answerWithStatus(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int status = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        send(exchange, status, "text/html", "<title>Answer</title><h1>Answer %d</h1>".formatted(status));
    }

    private void answerWithFile(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=terms.pdf");
        send(exchange, 200, "application/pdf", "no real file");
    }

    /** Answers after the milliseconds that the query asks for. */
    private void answerLate(HttpExchange exchange) {
        long delay = Long.parseLong(exchange.getRequestURI().getQuery().replace("ms=", ""));
        CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                answer(exchange);
            } catch (IOException e) {
                exchange.close();
            }
        });
    }

    /** Holds the request until the site closes, and says so by closing the connection. */
    private void neverAnswer(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = FixtureSite.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
