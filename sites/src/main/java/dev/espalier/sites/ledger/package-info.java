/**
 * The row that each state-changing request leaves behind. Start with {@link dev.espalier.sites.ledger.Ledger}; the
 * package does not know where rows are kept.
 */
@NullMarked
package dev.espalier.sites.ledger;

import org.jspecify.annotations.NullMarked;
