package dev.espalier.cli;

import dev.espalier.home.Home;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what this machine lacks, and the mend. */
@Command(name = "doctor", description = "Checks JDK, Maven, browser, database and disk, and names the mend.")
final class DoctorCommand implements Callable<Integer> {

    private final Home home;
    private final Screen screen;
    private final HomeAccess homes;

    DoctorCommand(Home home, Screen screen, HomeAccess homes) {
        this.home = home;
        this.screen = screen;
        this.homes = homes;
    }

    @Override
    public Integer call() {
        var healthy = true;
        for (var check : List.of(
                new JdkCheck(),
                new MavenCheck(),
                new BrowserCheck(home),
                new DiskCheck(home),
                new DatabaseCheck(home, homes))) {
            var finding = check.examine();
            screen.line(finding.toString());
            healthy &= finding.mend().isEmpty();
        }
        return (healthy ? ExitCode.DONE : ExitCode.REFUSED).value();
    }
}
