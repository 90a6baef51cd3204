/** What people see when a page cannot be shown, or what they asked for did not work. */
@NullMarked
package dev.espalier.ui.failing;

import org.jspecify.annotations.NullMarked;
