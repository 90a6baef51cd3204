package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RunCommandTest {

    private final PrintWriter nobody = new PrintWriter(new StringWriter());

    @Test
    void aRunThatGoesOnTakesNoSettings() {
        assertThatThrownBy(() -> run("--resume", "3", "--seed", "1", "--policy", "embedded"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("run 3 goes on with the settings that it was begun with; leave out --policy, --seed");
    }

    @Test
    void aTaskAndARunAreNotAskedForAtOnce() {
        assertThatThrownBy(() -> run("--resume", "3", "--task", "1"))
                .isInstanceOf(CommandLine.MutuallyExclusiveArgsException.class);
        assertThatThrownBy(() -> run("--seed", "1")).isInstanceOf(CommandLine.MissingParameterException.class);
    }

    private void run(String... arguments) {
        var command = new RunCommand(
                new NoHome(new IllegalStateException("opened")), new Screen(nobody, nobody, false), () -> false);
        new CommandLine(command).parseArgs(arguments);
        command.call();
    }
}
