package dev.espalier.e2e;

import java.util.List;

/**
 * What a process left behind.
 *
 * @param results lines of standard output
 * @param remarks lines of standard error
 */
record Ended(int exitCode, List<String> results, List<String> remarks) {}
