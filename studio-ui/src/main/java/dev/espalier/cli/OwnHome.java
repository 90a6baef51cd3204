package dev.espalier.cli;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import dev.espalier.home.Home;
import dev.espalier.home.HomeLock;
import dev.espalier.home.HomeLock.Attempt;
import dev.espalier.home.PlaywrightDriver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/**
 * The home of a process that no studio owns: taken for one command, and given back after it.
 *
 * @param application the Spring application that is started in it
 */
record OwnHome(Home home, Class<?> application) implements HomeAccess {

    @Override
    public OpenHome open() {
        return open(this::withoutPages);
    }

    @Override
    public OpenHome openStudio(int port) {
        try {
            return open(() -> {
                refuseTaken(port);
                return builder()
                        .web(WebApplicationType.SERVLET)
                        .properties("server.port=" + port, "server.tomcat.basedir=" + home.pages());
            });
        } catch (ApplicationContextException e) {
            throw isPortTaken(e) ? taken(port, "Address already in use", e) : e;
        }
    }

    /** The server listens last, when what the home has to do was begun already; a port that is taken is found first. */
    private static void refuseTaken(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // it can be had
        } catch (IOException e) {
            throw taken(port, Failures.told(e), e);
        }
    }

    /** Another program may have come first since. */
    private static boolean isPortTaken(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    private static RefusedException taken(int port, String found, Exception cause) {
        return new RefusedException(
                "port %d cannot be had (%s); name another one with --port, 0 for any that is free"
                        .formatted(port, found),
                cause);
    }

    /** Arguments count for more than properties, so the database of the process is none of this one's. */
    @Override
    public OpenHome openApart(Home apart) {
        var own = new OwnHome(apart, application);
        return own.open(own::withoutPages, "--espalier.home=" + apart.folder(), "--espalier.database.url=false");
    }

    /** Where the home is made first, the log that Spring opens finds it, and does not make it for everybody to read. */
    private OpenHome open(Supplier<SpringApplicationBuilder> program, String... arguments) {
        var lock = lock();
        boolean open = false;
        try {
            PlaywrightDriver.use(home);
            var context = program.get().run(arguments);
            open = true;
            return OpenHome.owning(context, lock::close);
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
     * A database that is elsewhere is looked at whoever owns the home or works in the database; to start the home's own,
     * the home is taken.
     */
    @Override
    public OpenHome look() {
        if (!hasItsDatabaseElsewhere()) {
            return open();
        }
        ConfigurableApplicationContext context = withoutPages().run("--espalier.database.looking=true");
        return OpenHome.owning(context, () -> {});
    }

    @Override
    public Hold take() {
        var lock = lock();
        return lock::close;
    }

    @Override
    public Optional<String> holder() {
        try {
            return hasItsDatabaseElsewhere() ? Optional.empty() : HomeLock.holderOf(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of %s cannot be read".formatted(home.folder()), e);
        }
    }

    /** An external database is not started or stopped by the program. */
    private static boolean hasItsDatabaseElsewhere() {
        return new StandardEnvironment().containsProperty("espalier.database.url");
    }

    private HomeLock lock() {
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

    /** What serves pages believes that there is a web server wherever its classes are; it is left out by name. */
    private SpringApplicationBuilder withoutPages() {
        return builder()
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.autoconfigure.exclude="
                        + Stream.of(
                                        SpringBootAutoConfiguration.class,
                                        SpringSecurityAutoConfiguration.class,
                                        VaadinScopesConfig.class)
                                .map(Class::getName)
                                .collect(Collectors.joining(",")));
    }

    private SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(application)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false) // a command that is interrupted closes its home itself
                .properties(
                        "espalier.home=" + home.folder(),
                        "espalier.browser=" + System.getProperty("espalier.browser", ""),
                        "espalier.version=" + CommandLineProgram.version(application));
    }
}
