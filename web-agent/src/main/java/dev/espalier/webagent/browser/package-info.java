/**
 * Drives Chromium through Playwright: the only package that knows it. Start with {@link
 * dev.espalier.webagent.browser.PlaywrightLauncher}; knows no task, policy or site.
 */
@NullMarked
package dev.espalier.webagent.browser;

import org.jspecify.annotations.NullMarked;
