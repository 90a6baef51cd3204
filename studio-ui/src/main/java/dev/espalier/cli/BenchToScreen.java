package dev.espalier.cli;

import dev.espalier.bench.BenchWatcher;
import java.util.function.BooleanSupplier;

/** Tells on the screen how far a bench is. */
record BenchToScreen(Screen screen, BooleanSupplier interrupted) implements BenchWatcher {

    @Override
    public boolean cancelled() {
        return interrupted.getAsBoolean();
    }

    @Override
    public void says(String line) {
        screen.remark(line);
    }

    @Override
    public void isAt(String line) {
        screen.progress(line);
    }
}
