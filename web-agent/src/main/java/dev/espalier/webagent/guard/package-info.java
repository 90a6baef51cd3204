/**
 * What a page may send, decided before it is sent. A {@link dev.espalier.webagent.guard.Guard} rules on each request: what
 * only reads may pass, what changes something on a site that cannot be put back is held, unless a person has said that it
 * may pass. It knows nothing of browsers.
 */
@NullMarked
package dev.espalier.webagent.guard;

import org.jspecify.annotations.NullMarked;
