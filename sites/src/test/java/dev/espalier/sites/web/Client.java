package dev.espalier.sites.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A visitor's browser without a screen. */
final class Client {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SiteServer server;
    private final Visitor visitor;

    Client(SiteServer server, Visitor visitor) {
        this.server = server;
        this.visitor = visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(path).POST(BodyPublishers.ofString(Query.write(form))));
    }

    HttpResponse<String> fetch(String path, Map<String, String> form) {
        return send(
                request(path).header("Accept", "application/json").POST(BodyPublishers.ofString(Query.write(form))));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Cookie",
                        visitor.cookie().name() + "=" + visitor.cookie().value());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request);
    }

    /** Asks as nobody in particular. */
    static HttpResponse<String> ask(HttpRequest.Builder request) {
        try (HttpClient nobody =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return send(nobody, request.timeout(Duration.ofSeconds(20)));
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
