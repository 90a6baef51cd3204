package dev.espalier.webagent.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes over the network since the last action began. Its events come while the thread is inside Playwright. */
final class Traffic {

    private static final Logger log = LoggerFactory.getLogger(Traffic.class);
    private static final Set<String> TRACKED = Set.of("document", "xhr", "fetch", "script", "stylesheet");

    private final Map<Request, Long> open = new HashMap<>();
    private final Duration ignoredAfter;
    private int started;
    private int navigations;
    private int status;
    private String document = "";
    private @Nullable Request failedDocument;
    private @Nullable String download;

    Traffic(BrowserContext context, Duration ignoredAfter) {
        this.ignoredAfter = ignoredAfter;
        context.onRequest(this::began);
        context.onRequestFinished(open::remove);
        context.onRequestFailed(this::failed);
        context.onResponse(this::answered);
    }

    void watch(Page page) {
        page.onFrameNavigated(frame -> navigated(page, frame));
        page.onDownload(file -> download = file.suggestedFilename());
    }

    /** Forgets what was before the action that begins now. */
    void arm() {
        open.clear();
        started = 0;
        navigations = 0;
        status = 0;
        document = "";
        failedDocument = null;
        download = null;
    }

    private void began(Request request) {
        if (TRACKED.contains(request.resourceType())) {
            open.put(request, System.nanoTime());
            started++;
            document = request.isNavigationRequest() && isMain(request) ? request.url() : document;
        }
    }

    private void failed(Request request) {
        open.remove(request);
        if (request.isNavigationRequest() && isMain(request)) {
            failedDocument = request;
        }
    }

    private void answered(Response response) {
        Request request = response.request();
        boolean redirect = response.status() >= 300 && response.status() < 400;
        if (request.isNavigationRequest() && !redirect && isMain(request)) {
            status = response.status();
        }
    }

    private static boolean isMain(Request request) {
        return request.resourceType().equals("document") && !isNested(request);
    }

    private static boolean isNested(Request request) {
        try {
            return request.frame().parentFrame() != null;
        } catch (PlaywrightException e) {
            log.trace("the document of a page that is only just opening", e);
            return false;
        }
    }

    private void navigated(Page page, Frame frame) {
        if (frame.equals(page.mainFrame())) {
            navigations++;
        }
    }

    /** Returns true while a request counts that the action started. */
    boolean busy() {
        long oldest = System.nanoTime() - ignoredAfter.toNanos();
        return open.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isNavigationRequest() || entry.getValue() > oldest);
    }

    boolean documentOpen() {
        return open.keySet().stream().anyMatch(request -> request.isNavigationRequest() && isMain(request));
    }

    /** Returns the address of the main document that was asked for last, empty when none was. */
    String document() {
        return document;
    }

    boolean anything() {
        return started > 0 || navigations > 0;
    }

    boolean navigated() {
        return navigations > 0;
    }

    /** Returns the status that the main document was answered with since the action began, 0 when none was. */
    int status() {
        return status;
    }

    /** Returns the main document's request that failed last, null when none did. */
    @Nullable
    Request failedDocument() {
        return failedDocument;
    }

    /** Returns the name of a file that the page wanted to hand over, null when it wanted none. */
    @Nullable
    String download() {
        return download;
    }
}
