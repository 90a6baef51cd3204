package dev.espalier.cli;

import dev.espalier.sites.ShippedSites;
import dev.espalier.sites.check.SiteCheck;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecResult.Accepted;
import dev.espalier.sites.spec.SpecResult.Refused;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a declaration, and with the site that it makes, with the path or the page of each fault. */
@Command(
        name = "check",
        description =
                "Checks a site's declaration and the site that it makes; names the path or the page of each fault.")
final class CheckSiteCommand implements Callable<Integer> {

    private final Setting setting;
    private final Screen screen;

    @Parameters(paramLabel = "FILE", description = "The file of a declaration, or the name of a site that comes along.")
    private SiteName file = new SiteName("");

    CheckSiteCommand(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    @Override
    public Integer call() {
        var read = ShippedSites.read(file.text())
                .orElseThrow(
                        () -> new RefusedException("there is no file %s; name the file of a declaration, or one of %s"
                                .formatted(file.text(), ShippedSites.names())));
        return switch (read) {
            case Accepted(var spec) -> check(spec).value();
            case Refused(var faults) -> {
                report(faults);
                yield ExitCode.REFUSED.value();
            }
        };
    }

    private ExitCode check(SiteSpec spec) {
        var findings = SiteCheck.findings(spec, () -> setting.endIfInterrupted("the check was not finished"));
        if (findings.isEmpty()) {
            screen.line("%s: site %s is in order".formatted(file.text(), spec.name()));
            return ExitCode.DONE;
        }
        report(findings);
        return ExitCode.FAILED;
    }

    private void report(List<?> faults) {
        faults.forEach(fault -> screen.line(fault.toString()));
        screen.problem(
                faults.size() == 1
                        ? "%s has 1 fault; mend it and check again".formatted(file.text())
                        : "%s has %d faults; mend them and check again".formatted(file.text(), faults.size()));
    }
}
