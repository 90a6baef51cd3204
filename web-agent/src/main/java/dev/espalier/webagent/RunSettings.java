package dev.espalier.webagent;

import dev.espalier.mcts.SearchSettings;
import dev.espalier.webagent.Verdict.JudgeKind;

/**
 * Everything that a run's result depends on beside task and policy; stored whole.
 *
 * @param backsUp whose verdict the search learns from; the other one is stored beside it
 * @param critic version of the critic
 * @param ownJudge version of the policy's own judge
 * @param oracle version of the world's own judge, which names the world as it was
 */
public record RunSettings(
        SearchSettings search,
        JudgeKind backsUp,
        String critic,
        String ownJudge,
        String oracle,
        BrowserSettings browser,
        Software software) {

    /**
     * What a run was begun with.
     *
     * @param program version of Espalier
     * @param browser name and version of the browser
     */
    public record Software(String program, String browser) {}

    /**
     * What the browser is told.
     *
     * @param screenshots true to take one JPEG a step
     * @param viewportWidth CSS pixels
     * @param viewportHeight CSS pixels
     * @param settle when a page counts as settled, and how long pages are waited for
     */
    public record BrowserSettings(
            boolean screenshots, int viewportWidth, int viewportHeight, String locale, SettleSettings settle) {
        public static final BrowserSettings DEFAULT =
                new BrowserSettings(true, 1280, 800, "en-US", SettleSettings.DEFAULT);

        /** Returns the same with or without screenshots. */
        public BrowserSettings screenshots(boolean taken) {
            return new BrowserSettings(taken, viewportWidth, viewportHeight, locale, settle);
        }
    }
}
