/**
 * Measures the program: how fast it observes and steps, and what sites and policies are good for. Start at {@link
 * dev.espalier.bench.StepBench} and {@link dev.espalier.bench.SitesBench}; knows no particular site, no SQL and no screen.
 */
@NullMarked
package dev.espalier.bench;

import org.jspecify.annotations.NullMarked;
