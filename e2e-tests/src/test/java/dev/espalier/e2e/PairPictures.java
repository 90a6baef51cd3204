package dev.espalier.e2e;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Drawn pages in the place of screenshots, 1280 by 800 pixels. */
final class PairPictures {

    private static final String ROW = """
            <g transform="translate(48 %d)"><rect width="1184" height="188" rx="8" fill="#fff" stroke="#ccc"/>
            <rect x="16" y="16" width="240" height="156" fill="#d9c9a5"/>
            <text x="286" y="64" font-size="22" fill="#0a4b8f" text-decoration="underline">%s</text>
            <text x="286" y="104" font-size="18">%s</text><text x="1040" y="104" font-size="22">%s EUR</text></g>""";
    private static final String ROOM = """
            <rect x="48" y="112" width="620" height="400" fill="#d9c9a5"/>
            <text x="708" y="150" font-size="32">%s</text><text x="708" y="200" font-size="20">%s</text>
            <rect x="708" y="240" width="200" height="52" rx="6" fill="#7a2e1d"/>
            <text x="744" y="273" font-size="20" fill="#fff">%s</text>""";

    private static final Map<String, String> PAGES = Map.of(
            "before",
                    "<text x='48' y='140' font-size='28'>3 rooms in Porto</text>"
                            + ROW.formatted(200, "Douro", "Cannot be cancelled", "74")
                            + ROW.formatted(420, "Ribeira", "Free cancellation · breakfast", "98")
                            + ROW.formatted(640, "Foz", "Free cancellation", "131"),
            "after-1", ROOM.formatted("Ribeira, 98 EUR a night", "Free cancellation · breakfast", "Choose room"),
            "after-2", ROOM.formatted("Your booking: Douro", "2 nights, 148 EUR, cannot be cancelled", "Pay now"));

    private PairPictures() {}

    static void serve(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring("/data/pictures/".length());
        exchange.getResponseHeaders().add("Cache-Control", "private, max-age=31536000, immutable");
        ElementServer.answer(exchange, 200, "image/svg+xml", page(PAGES.getOrDefault(name, "")));
    }

    private static String page(String content) throws IOException {
        try (var page = PairPictures.class.getResourceAsStream("page.svg")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).replace("<!-- content -->", content);
        }
    }
}
