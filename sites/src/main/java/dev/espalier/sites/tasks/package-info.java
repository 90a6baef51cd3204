/**
 * Makes tasks for a declared site: draws, divides what is drawn between train, validation and held-out tasks, words the
 * instruction and measures the way. Start with {@link dev.espalier.sites.tasks.TaskGenerator}; the package knows no
 * particular site.
 */
@NullMarked
package dev.espalier.sites.tasks;

import org.jspecify.annotations.NullMarked;
