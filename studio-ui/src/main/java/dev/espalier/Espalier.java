package dev.espalier;

import dev.espalier.cli.CommandLineProgram;

/** The program: hands its arguments to the command line and ends with its exit code. */
public final class Espalier {

    private Espalier() {}

    public static void main(String... args) {
        System.exit(new CommandLineProgram().run(args));
    }
}
