package dev.espalier.cli;

import dev.espalier.sites.ShippedSites;
import dev.espalier.sites.spec.SpecResult.Accepted;
import dev.espalier.sites.spec.SpecResult.Refused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a declaration, with the path to each fault. */
@Command(name = "check", description = "Checks a site's declaration and names the path to each fault.")
final class CheckSiteCommand implements Callable<Integer> {

    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "The file of a declaration, or the name of a site that comes along.")
    private String file = "";

    CheckSiteCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var read = ShippedSites.read(file)
                .orElseThrow(
                        () -> new RefusedException("there is no file %s; name the file of a declaration, or one of %s"
                                .formatted(file, ShippedSites.names())));
        return switch (read) {
            case Accepted(var spec) -> {
                screen.line("%s: site %s is in order".formatted(file, spec.name()));
                yield ExitCode.DONE.value();
            }
            case Refused(var faults) -> {
                faults.forEach(fault -> screen.line(fault.toString()));
                screen.problem("%s has %d %s; mend them and check again"
                        .formatted(file, faults.size(), faults.size() == 1 ? "fault" : "faults"));
                yield ExitCode.REFUSED.value();
            }
        };
    }
}
