package dev.espalier.webagent.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.PlaywrightException;
import dev.espalier.webagent.SettleSettings;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Waits until a page rests after an action. All waiting is done inside Playwright, so that requests, dialogs and
 * frames go on being served meanwhile.
 */
final class Settle {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FRAMES = 12;

    /** How a page stood at one look; null where a document was being replaced. */
    private record Look(boolean ready, double quietMillis, int changes) {}

    private final SettleSettings settings;
    private final PageScript script;
    private final Traffic traffic;

    Settle(SettleSettings settings, PageScript script, Traffic traffic) {
        this.settings = settings;
        this.script = script;
        this.traffic = traffic;
    }

    /**
     * Waits for rest after an action that has just ended.
     *
     * @param quiet time without a change that counts as rest, unless a document was loaded
     * @return false when a document that was asked for had not come when the cap was reached
     */
    boolean await(Page page, Duration quiet) {
        long end = System.nanoTime();
        if (!documentCame(page, end)) {
            return false;
        }
        boolean suggests = quiet.compareTo(settings.quiet()) > 0;
        if (!suggests && !traffic.anything() && nothingFollowed(page)) {
            return true;
        }
        while (System.nanoTime() < end + cap().toNanos()) {
            waitWhile(page, traffic::busy, end + cap().toNanos());
            if (!documentCame(page, end)) {
                return false;
            }
            Duration window = traffic.navigated() ? settings.fresh() : quiet;
            double left = window.toNanos() / 1e6 - quietMillis(page, end);
            if (left <= 0 && !traffic.busy()) {
                return true;
            }
            long next = System.nanoTime() + (long) (Math.max(left, 1) * 1e6);
            waitWhile(page, () -> !traffic.busy(), Math.min(next, end + cap().toNanos()));
        }
        return documentCame(page, end);
    }

    /** Returns true when the page was painted twice and neither it nor the network has stirred since the action. */
    private boolean nothingFollowed(Page page) {
        Look first = look(page, "quietAfterTwoFrames");
        return first != null && first.ready() && first.changes() == 0 && !traffic.anything();
    }

    /**
     * Waits for a document that was asked for. A page answers no call while its next document is awaited, so one that
     * does not come is given up.
     */
    private boolean documentCame(Page page, long actionEnd) {
        waitWhile(
                page,
                traffic::documentOpen,
                actionEnd + settings.navigationCap().toNanos());
        if (!traffic.documentOpen()) {
            return true;
        }
        var session = page.context().newCDPSession(page);
        session.send("Page.stopLoading");
        session.detach();
        return false;
    }

    private Duration cap() {
        return traffic.documentOpen() || traffic.navigated() ? settings.navigationCap() : settings.cap();
    }

    private double quietMillis(Page page, long actionEnd) {
        Look look = look(page, "quiet");
        if (look == null || !look.ready()) {
            return 0;
        }
        double sinceAction = (System.nanoTime() - actionEnd) / 1e6;
        return Math.min(sinceAction, look.quietMillis());
    }

    private @Nullable Look look(Page page, String function) {
        Look whole = null;
        int looked = 0;
        for (Frame frame : page.frames()) {
            boolean main = looked == 0;
            Look part = looked++ < FRAMES ? lookAt(page, frame, main ? function : "quiet") : null;
            if (main && part == null) {
                return null;
            }
            whole = whole == null || part == null ? firstOf(whole, part) : join(whole, part);
        }
        return whole;
    }

    private static @Nullable Look firstOf(@Nullable Look a, @Nullable Look b) {
        return a == null ? b : a;
    }

    private static Look join(Look a, Look b) {
        return new Look(
                a.ready() && b.ready(), Math.min(a.quietMillis(), b.quietMillis()), Math.max(a.changes(), b.changes()));
    }

    private @Nullable Look lookAt(Page page, Frame frame, String function) {
        try {
            JsonNode answer = JSON.readTree(script.text(frame, function));
            return new Look(
                    answer.path(0).asBoolean(false),
                    answer.path(1).asDouble(0),
                    answer.path(2).asInt(0));
        } catch (PlaywrightException e) {
            if (page.isClosed()) {
                throw e;
            }
            return null;
        }
    }

    /** Waits inside Playwright while something holds, until a time of {@link System#nanoTime} at most. */
    static void waitWhile(Page page, BooleanSupplier holds, long until) {
        if (!holds.getAsBoolean()) {
            return;
        }
        double most = Math.max(1, (until - System.nanoTime()) / 1e6) + 10_000;
        page.waitForCondition(
                () -> !holds.getAsBoolean() || System.nanoTime() >= until,
                new WaitForConditionOptions().setTimeout(most));
    }
}
