package dev.espalier.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what this machine lacks, and the mend. */
@Command(name = "doctor", description = "Checks JDK, Maven, browser, database and disk, and names the mend.")
final class DoctorCommand implements Callable<Integer> {

    private final Setting setting;

    DoctorCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() {
        var home = setting.home();
        var healthy = true;
        for (var check : List.of(
                new JdkCheck(),
                new MavenCheck(setting.maven()),
                new BrowserCheck(home),
                new DiskCheck(home),
                new DatabaseCheck(home, setting.homes()))) {
            setting.endIfInterrupted("what was found is told, the rest was not looked at");
            var finding = check.examine();
            setting.screen().line(finding.toString());
            healthy &= finding.mend().isEmpty();
        }
        return (healthy ? ExitCode.DONE : ExitCode.REFUSED).value();
    }
}
