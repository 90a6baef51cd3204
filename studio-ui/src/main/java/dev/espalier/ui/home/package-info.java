/** Where everybody arrives: what to do next and what goes on. */
@NullMarked
package dev.espalier.ui.home;

import org.jspecify.annotations.NullMarked;
