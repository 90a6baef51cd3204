/** Runs: the list of them, what starts one, and one run with its tree as it grows. Start at {@link dev.espalier.ui.runs.RunsView}. */
@NullMarked
package dev.espalier.ui.runs;

import org.jspecify.annotations.NullMarked;
