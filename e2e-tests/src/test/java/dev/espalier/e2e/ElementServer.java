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
            answer(exchange, 200, TYPES.get(path.substring(path.lastIndexOf('.') + 1)), Files.readString(file));
        } else {
            answer(exchange, 404, "text/plain", "");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
