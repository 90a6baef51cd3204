/** Datasets: what was frozen, and what freezes more. Start at {@link dev.espalier.ui.datasets.DatasetsView}. */
@NullMarked
package dev.espalier.ui.datasets;

import org.jspecify.annotations.NullMarked;
