/**
 * Preference pairs, and the datasets that are frozen from them. Start with {@link dev.espalier.datasets.PreferencePair};
 * nothing here knows a browser, a database or a screen.
 */
@NullMarked
package dev.espalier.datasets;

import org.jspecify.annotations.NullMarked;
