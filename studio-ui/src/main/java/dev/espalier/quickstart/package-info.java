/**
 * From nothing to an exported preference dataset in one command: measure a policy on held-out tasks, collect trees on
 * train tasks, freeze and export their pairs. Start at {@link dev.espalier.quickstart.Quickstart}; knows no particular site.
 */
@NullMarked
package dev.espalier.quickstart;

import org.jspecify.annotations.NullMarked;
