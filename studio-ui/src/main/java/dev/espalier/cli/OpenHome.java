package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import dev.espalier.home.HomeLock.Attempt;
import dev.espalier.home.PlaywrightDriver;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** A home that this process works in: its lock, its database, and the program wired to it. */
final class OpenHome implements AutoCloseable {

    private final @Nullable HomeLock lock;
    private final ConfigurableApplicationContext context;

    private OpenHome(@Nullable HomeLock lock, ConfigurableApplicationContext context) {
        this.lock = lock;
        this.context = context;
    }

    /**
     * Takes the home, brings up the database and wires the program.
     *
     * @throws RefusedException when another process owns the home, or it cannot be written
     */
    static OpenHome open(Home home, Class<?> application) {
        HomeLock lock = lock(home);
        boolean open = false;
        try {
            PlaywrightDriver.use(home);
            var opened = new OpenHome(lock, context(home, application));
            open = true;
            return opened;
        } catch (IOException e) {
            throw new RefusedException(
                    "the browser's driver could not be laid into %s (%s); check the disk".formatted(home.folder(), e),
                    e);
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    /**
     * Wires the program to look at rows. A database that is elsewhere is looked at whoever owns the home; to start the
     * home's own, the home is taken.
     *
     * @throws RefusedException when another process owns the home, or it cannot be written
     */
    static OpenHome look(Home home, Class<?> application) {
        return hasItsDatabaseElsewhere() ? new OpenHome(null, context(home, application)) : open(home, application);
    }

    /** Returns true when an external database is named, which the program does not start or stop. */
    static boolean hasItsDatabaseElsewhere() {
        return new StandardEnvironment().containsProperty("espalier.database.url");
    }

    /** Returns the one object of a type that the program is wired with. */
    <T> T use(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        if (lock != null) {
            lock.close();
        }
    }

    /**
     * Takes the home and nothing else, for work that must not go on beside other work in it.
     *
     * @throws RefusedException when another process owns the home, or it cannot be written
     */
    static HomeLock lock(Home home) {
        try {
            return switch (HomeLock.take(home)) {
                case Attempt.Taken(var lock) -> lock;
                case Attempt.Refused(var holder) ->
                    throw new RefusedException(
                            "%s is in use by %s; wait for it to end or set ESPALIER_HOME to another folder"
                                    .formatted(home.folder(), holder));
            };
        } catch (IOException e) {
            throw new RefusedException(
                    "%s cannot be written (%s); set ESPALIER_HOME to a folder of yours".formatted(home.folder(), e), e);
        }
    }

    private static ConfigurableApplicationContext context(Home home, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false) // a command that is interrupted closes its home itself
                .properties(
                        "espalier.home=" + home.folder(),
                        "espalier.browser=" + System.getProperty("espalier.browser", ""),
                        "espalier.version=" + CommandLineProgram.version(application))
                .run();
    }
}
