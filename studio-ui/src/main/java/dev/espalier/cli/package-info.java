/**
 * The command line: one small class a command, each of which calls one use case and prints what came of it. Start at
 * {@link dev.espalier.cli.CommandLineProgram}. Knows neither SQL nor Playwright.
 */
@NullMarked
package dev.espalier.cli;

import org.jspecify.annotations.NullMarked;
