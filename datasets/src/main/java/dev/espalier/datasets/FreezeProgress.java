package dev.espalier.datasets;

/** Is told how far freezing is. */
@FunctionalInterface
public interface FreezeProgress {

    /**
     * @param done pairs or rows so far, 0 to {@code all}
     * @param all how many there are in this step
     */
    void at(Step step, int done, int all);

    /** What freezing does, in this order. */
    enum Step {
        /** Pairs are read and go through the gates. */
        READING,
        /** Rows are written. */
        WRITING
    }
}
