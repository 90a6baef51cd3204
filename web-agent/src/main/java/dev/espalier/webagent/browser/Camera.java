package dev.espalier.webagent.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Digest;
import java.util.Base64;
import java.util.Map;
import java.util.WeakHashMap;

/** Takes pictures of the viewport, JPEG at quality 60, and stores them. */
final class Camera {

    private static final int QUALITY = 60;

    private final Artifacts artifacts;
    private final Map<Page, CDPSession> sessions = new WeakHashMap<>();

    Camera(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    Digest take(Page page) {
        var session = sessions.computeIfAbsent(page, made -> made.context().newCDPSession(made));
        var settings = new JsonObject();
        settings.addProperty("format", "jpeg");
        settings.addProperty("quality", QUALITY);
        settings.addProperty("optimizeForSpeed", true);
        JsonObject answer = session.send("Page.captureScreenshot", settings);
        return artifacts.keep(Base64.getDecoder().decode(answer.get("data").getAsString()));
    }
}
