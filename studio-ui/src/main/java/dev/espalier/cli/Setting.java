package dev.espalier.cli;

import dev.espalier.home.Home;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * In what a command runs.
 *
 * @param version that the program was packed as
 * @param folder against which its files are named
 * @param interrupted asked by long work; true once it is to come to an end
 */
record Setting(String version, Home home, HomeAccess homes, Path folder, Screen screen, BooleanSupplier interrupted) {}
