package dev.espalier.ui.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A pair as the page of the reviewer gets it: what they may see before they judge, and nothing else.
 *
 * @param pair number of the pair
 * @param textSha256 digest of what is shown, to which the verdict is bound
 * @param mine what this person said of it last, null when nothing
 */
@JsonNaming(SnakeCaseStrategy.class)
record ShownPair(
        int pair,
        int revision,
        String textSha256,
        @JsonUnwrapped Origin origin,
        Before before,
        Side first,
        Side second,
        @Nullable Mine mine) {

    /**
     * Where it comes from.
     *
     * @param task number of the task
     * @param history commands so far
     */
    record Origin(int task, String instruction, String site, List<String> history) {
        Origin {
            history = List.copyOf(history);
        }
    }

    /**
     * The page before both actions.
     *
     * @param picture address of the screenshot, null when none was taken
     * @param text the page as the policy saw it
     */
    record Before(@Nullable String picture, String url, String title, int width, int height, String text) {}

    /**
     * One answer.
     *
     * @param target what the command names, null when nothing
     * @param box of it in the picture before: x, y, width, height in CSS pixels; null when it was out of view
     * @param picture address of the page after it, null when nobody did it
     */
    record Side(
            String text,
            String command,
            @Nullable String target,
            @Nullable List<Integer> box,
            @Nullable String picture) {}

    /**
     * What this person said.
     *
     * @param clientId by which it can be taken back
     * @param place null for a skip, which is no verdict
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Mine(String clientId, String verdict, @Nullable Place place) {}
}
