package dev.espalier.webagent.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ForwardProxyTest {

    private static final String BIG = "x".repeat(1_000_000);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Refused> refused = new LinkedBlockingQueue<>();
    private HttpServer shop;
    private HttpServer foreign;
    private ForwardProxy proxy;

    @BeforeEach
    void open() throws IOException {
        shop = site("shop");
        foreign = site("foreign");
        var pinned = Map.of(new HostPort("shop.test", 80), shop.getAddress());
        proxy = ForwardProxy.start(
                new Reach(
                        pinned, Allowance.parse("127.0.0.1:" + shop.getAddress().getPort()), Resolver.SYSTEM),
                refused::add);
    }

    @AfterEach
    void close() {
        proxy.close();
        shop.stop(0);
        foreign.stop(0);
    }

    private HttpServer site(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add("%s %s %s host=%s body=%d"
                    .formatted(
                            name,
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Host"),
                            body.length()));
            var answer = (name + BIG).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .proxy(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder get(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    @Test
    void handsOnWhatIsListedWholeBothWays() throws Exception {
        var answer = send(get("http://shop.test/order?id=7").POST(BodyPublishers.ofString(BIG)));

        assertThat(answer.body()).isEqualTo("shop" + BIG);
        assertThat(answer.headers().firstValue("Connection")).contains("close");
        assertThat(asked).containsExactly("shop POST /order?id=7 host=shop.test body=1000000");
        assertThat(refused).isEmpty();
    }

    @Test
    void refusesWhatIsNotListedAndLetsNothingThrough() throws Exception {
        int port = foreign.getAddress().getPort();

        assertThatThrownBy(() -> send(get("http://127.0.0.1:%d/steal".formatted(port))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send(get("http://localhost:%d/".formatted(port))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send(get("http://evil.example/"))).isInstanceOf(IOException.class);

        assertThat(asked).isEmpty();
        assertThat(refused.poll(10, TimeUnit.SECONDS))
                .hasToString("127.0.0.1:%d is not on this run's list of sites".formatted(port));
    }

    @Test
    void aTunnelLeadsWhereItIsListedAndNowhereElse() throws Exception {
        assertThat(tunnelled("127.0.0.1:" + shop.getAddress().getPort())).startsWith("HTTP/1.1 200");
        assertThat(tunnelled("127.0.0.1:" + foreign.getAddress().getPort())).isEmpty();
        assertThat(asked).containsExactly("shop GET /inside host=x body=0");
    }

    /** Returns the first line of what the site answers through a tunnel, nothing when there is no tunnel. */
    private String tunnelled(String place) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            write(socket, "CONNECT %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(place));
            var established = in.readLine();
            if (established == null) {
                return "";
            }
            assertThat(established).isEqualTo("HTTP/1.1 200 Connection established");
            in.readLine();
            write(socket, "GET /inside HTTP/1.1\r\nHost: x\r\n\r\n");
            return in.readLine();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsAskedNextOnTheSameConnectionGoesToNobodyElse() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            write(socket, "GET http://shop.test/one HTTP/1.1\r\nHost: shop.test\r\nConnection: keep-alive\r\n\r\n");
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).contains("Connection: close").endsWith(BIG);
        }
        assertThat(asked).containsExactly("shop GET /one host=shop.test body=0");
    }

    @Test
    void whatIsNoRequestIsNotAnswered() throws Exception {
        for (var text : List.of(
                "GET /path HTTP/1.1\r\n\r\n",
                "GET ftp://shop.test/ HTTP/1.1\r\n\r\n",
                "GET http:// HTTP/1.1\r\n\r\n",
                "CONNECT shop.test HTTP/1.1\r\n\r\n",
                "HELLO\r\n\r\n")) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
                write(socket, text);
                assertThat(socket.getInputStream().readAllBytes()).as(text).isEmpty();
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aSiteThatDoesNotAnswerIsTold() throws Exception {
        int port = shop.getAddress().getPort();
        shop.stop(0);

        assertThatThrownBy(() -> send(get("http://127.0.0.1:%d/".formatted(port))))
                .isInstanceOf(IOException.class);

        assertThat(refused.poll(10, TimeUnit.SECONDS)).hasToString("127.0.0.1:%d does not answer".formatted(port));
    }

    @Test
    void closingEndsEveryConnection() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            write(
                    socket,
                    "CONNECT 127.0.0.1:%d HTTP/1.1\r\n\r\n"
                            .formatted(shop.getAddress().getPort()));
            assertThat(in.readLine()).contains("200");

            proxy.close();

            assertThat(in.readLine()).isEmpty();
            assertThat(in.readLine()).isNull();
        }
    }
}
