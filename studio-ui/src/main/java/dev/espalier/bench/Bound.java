package dev.espalier.bench;

/** What a count must keep to. */
public sealed interface Bound {

    /** Nothing: the count is reported only. */
    record None() implements Bound {}

    /** @param share of the tasks that must be right at least, in [0, 1] */
    record AtLeast(double share) implements Bound {}

    /** @param tasks that may be right at most */
    record AtMost(int tasks) implements Bound {}

    /** Returns true when so many of the tasks keep to it. */
    default boolean admits(int right, int tasks) {
        return switch (this) {
            case None() -> true;
            case AtLeast(var share) -> right >= share * tasks;
            case AtMost(var most) -> right <= most;
        };
    }

    /** Returns it in words, empty for none. */
    default String text() {
        return switch (this) {
            case None() -> "";
            case AtLeast(var share) -> "right_share >= %s".formatted(share);
            case AtMost(var most) -> "right <= %d".formatted(most);
        };
    }
}
