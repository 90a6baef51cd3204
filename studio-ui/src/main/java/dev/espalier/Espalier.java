package dev.espalier;

import dev.espalier.cli.CommandLineProgram;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: hands its arguments to the command line and ends with its exit code. */
@SpringBootApplication
public class Espalier {

    public static void main(String... args) {
        System.exit(new CommandLineProgram(Espalier.class).run(args));
    }
}
