/**
 * The folder in which everything of one studio lies: database, artifacts, exports, logs and the browser driver. Start at
 * {@link dev.espalier.home.Home}; knows nothing of what the others put there.
 */
@NullMarked
package dev.espalier.home;

import org.jspecify.annotations.NullMarked;
