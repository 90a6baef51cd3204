/**
 * Reads captured pages: {@link dev.espalier.webagent.page.PageReader} makes a view of a capture, {@link
 * dev.espalier.webagent.page.CompactRenderer} a text of a view, {@link dev.espalier.webagent.page.StateKeys} its key.
 * Knows no browser.
 */
@NullMarked
package dev.espalier.webagent.page;

import org.jspecify.annotations.NullMarked;
