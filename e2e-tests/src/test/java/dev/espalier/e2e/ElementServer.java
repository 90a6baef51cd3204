package dev.espalier.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves one page, and the scripts and styles of the program's sources that it asks for, on this machine only. */
final class ElementServer implements AutoCloseable {

    private static final Path RESOURCES = Program.ROOT.resolve("studio-ui/src/main/resources/META-INF/resources");
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript", "css", "text/css", "html", "text/html; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ElementServer(String html) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, 200, TYPES.get("html"), html));
        for (var folder : new String[] {"/js/", "/css/"}) {
            server.createContext(folder, ElementServer::serveFile);
        }
        server.start();
    }

    /** A server of a page of the tests' own resources. */
    static ElementServer ofResource(String html) throws IOException {
        return new ElementServer(resource(html));
    }

    /** Serves a file of the tests' own resources beside the page. */
    ElementServer with(String resource) throws IOException {
        var name = resource.substring(resource.lastIndexOf('/') + 1);
        var body = resource(resource);
        answer("/" + name, exchange -> answer(exchange, 200, typeOf(name), body));
        return this;
    }

    void answer(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange;
                var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void serveFile(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var file = RESOURCES.resolve(path.substring(1)).normalize();
        if (file.startsWith(RESOURCES) && Files.isRegularFile(file)) {
            answer(exchange, 200, typeOf(path), Files.readString(file));
        } else {
            answer(exchange, 404, "text/plain", "");
        }
    }

    private static String typeOf(String path) {
        return TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    }

    private static String resource(String name) throws IOException {
        try (var stream = ElementServer.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
