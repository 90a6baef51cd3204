package dev.espalier.webagent.browser;

import com.sun.net.httpserver.HttpServer;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.PageLevel;
import dev.espalier.webagent.RunSettings.BrowserSettings;
import dev.espalier.webagent.page.CompactRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Times one observation on generated pages, from the call to the text that a policy reads, beside Playwright's own
 * snapshot of the same page. A node of the page changes and is painted before each, as pages do between two looks; the
 * repetitions take turns, so that what else the machine does falls on all alike.
 */
public final class ObserveBench {

    private static final String HOST = "bench.test";
    private static final long SEED = 7;
    private static final int WARM_UPS = 20;
    private static final BrowserSettings SETTINGS = BrowserSettings.DEFAULT.screenshots(false);

    /**
     * What was measured of one way to look at one page.
     *
     * @param level {@code viewport}, {@code page} or {@code aria_snapshot}
     * @param chars of the text that came of it
     */
    public record Row(int elements, String level, double p50Millis, double p95Millis, int chars) {}

    private final PlaywrightLauncher launcher;

    public ObserveBench(PlaywrightLauncher launcher) {
        this.launcher = launcher;
    }

    /**
     * Measures pages of several sizes.
     *
     * @param sizes numbers of elements, 100 or more each
     * @param repetitions of each way to look at each page, 1 or more
     * @param between called before each repetition; what it throws ends the bench
     */
    public List<Row> run(List<Integer> sizes, int repetitions, Runnable between) {
        HttpServer server = serve(sizes);
        String address = "127.0.0.1:" + server.getAddress().getPort();
        try (Browser browser = launcher.reaching(Map.of(HOST, address)).launch(SETTINGS);
                var session = (PlaywrightSession) browser.session()) {
            var rows = new ArrayList<Row>();
            for (int size : sizes) {
                session.open(Map.of(), List.of("http://%s/%d".formatted(HOST, size)), 0);
                rows.addAll(measure(session.opened(), size, repetitions, between));
            }
            return rows;
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serve(List<Integer> sizes) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            for (int size : sizes) {
                byte[] body = GeneratedPage.html(size, SEED).getBytes(StandardCharsets.UTF_8);
                server.createContext("/" + size, exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
            }
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> measure(OpenContext open, int size, int repetitions, Runnable between) {
        var renderer = new CompactRenderer(Integer.MAX_VALUE);
        Map<String, IntSupplier> ways = new LinkedHashMap<>();
        ways.put(
                "viewport",
                () -> renderer.render(open.lookAtViewport(), PageLevel.VIEWPORT)
                        .text()
                        .length());
        ways.put(
                "page",
                () -> renderer.render(open.lookAgain().page(), PageLevel.PAGE)
                        .text()
                        .length());
        ways.put("aria_snapshot", () -> open.ariaSnapshot().length());
        var times = new LinkedHashMap<String, List<Double>>();
        var chars = new LinkedHashMap<String, Integer>();
        for (int turn = -WARM_UPS; turn < repetitions; turn++) {
            between.run();
            for (var way : ways.entrySet()) {
                open.change(turn);
                long start = System.nanoTime();
                chars.put(way.getKey(), way.getValue().getAsInt());
                double millis = (System.nanoTime() - start) / 1e6;
                if (turn >= 0) {
                    times.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(millis);
                }
            }
        }
        return ways.keySet().stream()
                .map(level -> row(size, level, times.getOrDefault(level, List.of()), chars.getOrDefault(level, 0)))
                .toList();
    }

    private static Row row(int size, String level, List<Double> millis, int chars) {
        var sorted = millis.stream().sorted().toList();
        return new Row(size, level, percentile(sorted, 50), percentile(sorted, 95), chars);
    }

    /** Returns the nearest-rank percentile of a sorted list. */
    static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
