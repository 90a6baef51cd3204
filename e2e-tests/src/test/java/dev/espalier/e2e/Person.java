package dev.espalier.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;

/** Somebody before a browser of their own, who finds what they need by its label. */
record Person(BrowserContext context, Page page) implements AutoCloseable {

    static final double PATIENCE_MS = 120_000;
    private static final String PASSWORD = "correct horse";

    static Person before(Chromium chromium) {
        var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Person(context, context.newPage());
    }

    /** Before a browser, and let in by the link that a studio printed at its first start. */
    static Person firstIn(Studio studio, Chromium chromium) {
        var first = before(chromium);
        first.comeIn(studio.link(), "ada");
        return first;
    }

    /** Signs in at the door, with the password that everybody here has. */
    void signIn(Studio studio, String name) {
        page.navigate(studio.url() + "/login");
        field(AriaRole.TEXTBOX, "Name").fill(name);
        field(AriaRole.TEXTBOX, "Password").fill(PASSWORD);
        button("Sign in").click();
    }

    /** Comes in by a link for whoever lost their password. */
    void chooseAnotherPassword(String link, String password) {
        page.navigate(link);
        field(AriaRole.TEXTBOX, "Password").fill(password);
        field(AriaRole.TEXTBOX, "Password again").fill(password);
        button("Come in").click();
        heading("Home").waitFor();
    }

    /** Launches a search of a task, and waits until its tree is drawn. */
    void launch(Studio studio, int task, int rollouts) {
        page.navigate(studio.url() + "/runs");
        button("New run").click();
        field(AriaRole.TEXTBOX, "Tasks").fill(Integer.toString(task));
        field(AriaRole.SPINBUTTON, "Rollouts").fill(Integer.toString(rollouts));
        button("Start").click();
        page.waitForURL(Pattern.compile(".*/runs/\\d+$"));
        new WatchedTree(page).awaitNodes(2);
    }

    /** Waits until a text stands on the page, all of it. */
    void awaitText(String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true)).first().waitFor();
    }

    /** Comes in by a link that lets somebody in once, under that name. */
    void comeIn(String link, String name) {
        page.navigate(link);
        field(AriaRole.TEXTBOX, "Name").fill(name);
        field(AriaRole.TEXTBOX, "Password").fill(PASSWORD);
        field(AriaRole.TEXTBOX, "Password again").fill(PASSWORD);
        button("Come in").click();
        heading("Home").waitFor();
    }

    Locator button(String name) {
        return field(AriaRole.BUTTON, name);
    }

    Locator heading(String name) {
        return field(AriaRole.HEADING, name);
    }

    Locator field(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Returns the value of a cookie that this browser holds. */
    String cookie(String name) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(Person::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private static String valueOf(Cookie cookie) {
        return cookie.value;
    }

    @Override
    public void close() {
        context.close();
    }
}
