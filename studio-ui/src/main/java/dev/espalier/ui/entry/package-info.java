/** How people come in: by name and password, or the first time by a link. Knows nothing of what is behind the door. */
@NullMarked
package dev.espalier.ui.entry;

import org.jspecify.annotations.NullMarked;
