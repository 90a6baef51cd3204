/**
 * Runs that go on by themselves while people do something else: queued, worked on by a few browsers, paused, resumed,
 * cancelled. Start at {@link dev.espalier.desk.RunDesk}.
 */
@NullMarked
package dev.espalier.desk;

import org.jspecify.annotations.NullMarked;
