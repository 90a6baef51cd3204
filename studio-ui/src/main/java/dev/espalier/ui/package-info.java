/**
 * The studio in the browser: one package a noun, each a list and what opens from it. Start at {@link
 * dev.espalier.ui.StudioLayout}. A view shows records and calls one use case a click; it knows no SQL and no rule.
 */
@NullMarked
package dev.espalier.ui;

import org.jspecify.annotations.NullMarked;
