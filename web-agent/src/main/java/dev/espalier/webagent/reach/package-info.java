/**
 * Where a browser may go. A {@link dev.espalier.webagent.reach.Reach} knows it by host and port; a
 * {@link dev.espalier.webagent.reach.ForwardProxy} lets nothing pass that is not in it, whoever asks in the browser: page,
 * frame, worker or socket.
 */
@NullMarked
package dev.espalier.webagent.reach;

import org.jspecify.annotations.NullMarked;
