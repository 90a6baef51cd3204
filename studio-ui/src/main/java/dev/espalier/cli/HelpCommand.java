package dev.espalier.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what {@code --help} shows, for a command of any number of words. */
@Command(name = "help", description = "Shows the help of the program or of a command, as in: help tasks generate.")
final class HelpCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The words of a command; none for the program.")
    private List<String> words = new ArrayList<>();

    @Override
    public void run() {
        var asked = spec.root().commandLine();
        for (var word : words) {
            var next = asked.getSubcommands().get(word);
            if (next == null) {
                throw new ParameterException(
                        asked,
                        "%s has no command %s".formatted(asked.getCommandSpec().qualifiedName(" "), word));
            }
            asked = next;
        }
        asked.usage(asked.getOut());
    }
}
