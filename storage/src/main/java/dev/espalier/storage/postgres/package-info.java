/**
 * The PostgreSQL that the program brings along. Start with {@link dev.espalier.storage.postgres.PgServer}; it knows no
 * table of ours.
 */
@NullMarked
package dev.espalier.storage.postgres;

import org.jspecify.annotations.NullMarked;
