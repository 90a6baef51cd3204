/**
 * One task, one browser, one run. Start with {@link dev.espalier.webagent.WebTask}, {@link
 * dev.espalier.webagent.World} and {@link dev.espalier.webagent.AgentRun}; the package knows no site, no SQL and no
 * training data.
 */
@NullMarked
package dev.espalier.webagent;

import org.jspecify.annotations.NullMarked;
