package dev.espalier.cli;

import dev.espalier.home.Home;
import dev.espalier.studio.Order;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Runs commands in a studio that others ordered. May be shared between threads. */
@Component
public final class OrderedCommand {

    private final ApplicationContext studio;
    private final Home home;
    private final String version;

    OrderedCommand(ApplicationContext studio, Home home, @Value("${espalier.version}") String version) {
        this.studio = studio;
        this.home = home;
        this.version = version;
    }

    /** Runs a command as the process that ordered it would, and returns its exit code. */
    public int run(Order order, PrintWriter results, PrintWriter remarks, BooleanSupplier interrupted) {
        var screen = new Screen(results, remarks, order.terminal());
        var setting = new Setting(
                version,
                home,
                new StudioHome(studio),
                Path.of(order.folder()),
                screen,
                interrupted,
                Objects.requireNonNullElse(order.maven(), ""));
        return new Commands(setting).execute(order.arguments().toArray(String[]::new));
    }
}
