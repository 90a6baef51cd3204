package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    private final StringWriter results = new StringWriter();
    private final StringWriter remarks = new StringWriter();

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandShowsItsOptionsHoweverItIsAsked(String command) {
        var words = command.split(" ");
        var asked = program();
        for (int i = 1; i < words.length; i++) {
            asked = asked.getSubcommands().get(words[i]);
        }
        var usage = asked.getUsageMessage();

        assertThat(usage)
                .startsWith("Usage: " + command)
                .contains(asked.getCommandSpec().options().stream()
                        .map(OptionSpec::longestName)
                        .toList())
                .doesNotContain("${");
        assertThat(asked.getCommandSpec().options())
                .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
        assertThat(shown(command.substring("espalier".length()) + " --help")).isEqualTo(usage);
        assertThat(shown("help" + command.substring("espalier".length()))).isEqualTo(usage);
    }

    @Test
    void aGroupNamesItsCommands() {
        assertThat(shown("tasks --help")).contains("generate", "list");
    }

    @Test
    void helpForWhatIsNoCommandIsRefused() {
        assertThat(program().execute("help", "tasks", "invent")).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
        assertThat(remarks.toString()).startsWith("espalier tasks has no command invent");
    }

    static Stream<String> commands() {
        return below(new Commands(Settings.withoutHome(new StringWriter(), new StringWriter())).line());
    }

    private static Stream<String> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName(" ")),
                command.getSubcommands().values().stream().flatMap(HelpTest::below));
    }

    private String shown(String arguments) {
        var words = Arrays.stream(arguments.split(" ")).filter(word -> !word.isEmpty());
        results.getBuffer().setLength(0);
        assertThat(program().execute(words.toArray(String[]::new))).isZero();
        assertThat(remarks.toString()).isEmpty();
        return results.toString();
    }

    private CommandLine program() {
        return new Commands(Settings.withoutHome(results, remarks))
                .line()
                .setOut(new PrintWriter(results, true))
                .setErr(new PrintWriter(remarks, true));
    }
}
