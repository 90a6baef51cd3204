package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a studio what a browser asks it, without one: with cookies, and what shows that nobody forged it. */
final class Visitor implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Headings of what is drawn in a view's place. */
    private static final List<String> NO_VIEW =
            List.of("Not with your role", "No such page", "This page cannot be shown");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String studio;

    Visitor(Studio studio) {
        this.studio = studio.url();
    }

    /** Takes over a cookie of another browser. */
    Visitor holding(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(studio), cookie);
        return this;
    }

    /** Sends the form of the sign-in page. */
    Visitor signIn(String name, String password) throws IOException, InterruptedException {
        call("GET", "/login", Map.of());
        var form = Map.of("username", name, "password", password, "_csrf", cookie("XSRF-TOKEN")).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .toList();
        var answer = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", form))));
        assertThat(answer.statusCode()).as("%s signs in", name).isEqualTo(302);
        assertThat(location(answer)).as("where %s is sent", name).doesNotContain("login");
        return this;
    }

    /** Returns true when the answer is neither a refusal nor the way to the sign-in page. */
    boolean mayCall(String method, String path) throws IOException, InterruptedException {
        var forgery = method.equals("GET") ? Map.<String, String>of() : Map.of("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
        return isLetIn(call(method, path, forgery));
    }

    static boolean isLetIn(HttpResponse<String> answer) {
        return !List.of(401, 403).contains(answer.statusCode())
                && !location(answer).contains("/login");
    }

    /** Returns true when a view is drawn; it must not be behind a page that is not sent. */
    boolean mayOpen(String route) throws IOException, InterruptedException {
        var drawn = drawn(route);
        boolean isView = drawn.contains("\"main\"") && NO_VIEW.stream().noneMatch(drawn::contains);
        if (!isLetIn(call("GET", route, Map.of()))) {
            assertThat(isView).as("%s is drawn", route).isFalse();
        }
        return isView;
    }

    /** Returns what the page's script gets when it goes to a route, as changes of elements. */
    private String drawn(String route) throws IOException, InterruptedException {
        var begun = JSON.readTree(
                        call("GET", "/?v-r=init&location=&query=", Map.of()).body())
                .path("appConfig");
        var event = Map.of("route", route, "query", "", "appShellTitle", "", "historyState", Map.of(), "trigger", "");
        var message = Map.of(
                "csrfToken",
                begun.path("uidl").path("Vaadin-Security-Key").asString(),
                "rpc",
                List.of(Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", event)),
                "syncId",
                0,
                "clientId",
                0);
        var answer = send(request("/?v-r=uidl&v-uiId=" + begun.path("v-uiId").asInt())
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(message))));
        assertThat(answer.statusCode()).as("going to %s", route).isEqualTo(200);
        return answer.body();
    }

    /** Asks for something with these headers; a POST has an empty JSON object. */
    HttpResponse<String> call(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        return method.equals("POST")
                ? post(path, "{}", headers)
                : send(with(headers, request(path).method(method, BodyPublishers.noBody())));
    }

    /** Sends JSON with these headers. */
    HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(with(
                headers,
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body))));
    }

    private static HttpRequest.Builder with(Map<String, String> headers, HttpRequest.Builder request) {
        headers.forEach(request::header);
        return request;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(studio + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Returns the value of a cookie that was sent and not taken back. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
