/**
 * Dataset versions on disk, in the layouts that trainers read. Start with {@link dev.espalier.datasets.export.Exporter};
 * rows come from {@code dev.espalier.datasets}, and nothing here decides what is in them.
 */
@NullMarked
package dev.espalier.datasets.export;

import org.jspecify.annotations.NullMarked;
