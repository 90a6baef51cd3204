package dev.espalier.cli;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A home that a command works in: its database, and the program wired to it. */
final class OpenHome implements AutoCloseable {

    private final ApplicationContext context;
    private final Runnable closing;

    private OpenHome(ApplicationContext context, Runnable closing) {
        this.context = context;
        this.closing = closing;
    }

    /** Returns a home that is closed and given back with the command. */
    static OpenHome owning(ConfigurableApplicationContext context, HomeAccess.Hold lock) {
        return new OpenHome(context, () -> {
            try (lock) {
                context.close();
            }
        });
    }

    /** Returns the home of a studio, which stays open. */
    static OpenHome within(ApplicationContext studio) {
        return new OpenHome(studio, () -> {});
    }

    /** Returns the one object of a type that the program is wired with. */
    <T> T use(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        closing.run();
    }
}
