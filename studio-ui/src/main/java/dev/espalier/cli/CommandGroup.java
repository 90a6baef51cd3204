package dev.espalier.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands about one noun, as in {@code tasks list}; alone it is refused. */
@Command
final class CommandGroup implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    /**
     * Makes a group of commands.
     *
     * @param description one sentence for the help
     */
    static CommandLine of(String description, Object... commands) {
        var group = new CommandLine(new CommandGroup());
        group.getCommandSpec().usageMessage().description(description);
        for (var command : commands) {
            group.addSubcommand(command);
        }
        return group;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "%s needs a command: %s"
                        .formatted(
                                spec.name(),
                                String.join(", ", spec.subcommands().keySet())));
    }
}
