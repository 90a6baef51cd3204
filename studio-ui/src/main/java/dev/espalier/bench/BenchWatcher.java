package dev.espalier.bench;

/** Is told how far a bench is, and may stop it. Called on the threads that do the work. */
public interface BenchWatcher {

    /** Asked between tasks; once true, the bench ends with a {@link java.util.concurrent.CancellationException}. */
    boolean cancelled();

    /** Hears of something that is worth knowing beside the figures. */
    void says(String line);

    /** Hears how far the bench is. */
    void isAt(String line);
}
