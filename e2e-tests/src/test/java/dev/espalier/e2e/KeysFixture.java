package dev.espalier.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One browser for the tests of a class, one page with some keys bound for each test. */
abstract class KeysFixture {

    private static Chromium chromium;
    private static ElementServer server;
    Page page;

    @BeforeAll
    static void launch() throws IOException {
        chromium = Chromium.launch();
        server = ElementServer.ofResource("keys.html");
    }

    @AfterAll
    static void end() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.browser().newContext().newPage();
        page.navigate(url("/"));
        page.waitForSelector("[data-ready]");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    static String url(String path) {
        return server.url(path);
    }

    boolean menuIsOpen() {
        return (boolean) page.evaluate("() => document.querySelector('vaadin-app-layout').drawerOpened");
    }

    boolean sheetIsOpen() {
        return page.locator("dialog.es-keys[open]").count() == 1;
    }

    List<String> fired() {
        return strings("() => fired");
    }

    List<String> strings(String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(String.class::cast).toList();
    }
}
