/**
 * Declared sites as worlds in which agents practise: what turns a site's tasks, visits and oracle into an agent's, and the
 * use cases around a run. Start at {@link dev.espalier.practice.Practice}; knows no particular site, no SQL and no screen.
 */
@NullMarked
package dev.espalier.practice;

import org.jspecify.annotations.NullMarked;
