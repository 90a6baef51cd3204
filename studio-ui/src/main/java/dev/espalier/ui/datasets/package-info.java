/**
 * Datasets: all frozen versions, what freezes the next one, and one version with its rows and exports. Start at {@link
 * dev.espalier.ui.datasets.DatasetsView}. What may go into a version is decided elsewhere.
 */
@NullMarked
package dev.espalier.ui.datasets;

import org.jspecify.annotations.NullMarked;
