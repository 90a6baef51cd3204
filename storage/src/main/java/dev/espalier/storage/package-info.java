/**
 * The stores behind the ports of the other modules: SQL beside its row mapper, and files by digest. Start with the
 * migrations, whose comments say what every column means. No policy, no page and no screen is known here.
 */
@NullMarked
package dev.espalier.storage;

import org.jspecify.annotations.NullMarked;
