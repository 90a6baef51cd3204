/**
 * What is stored, as programs read it: rows of lists and whole runs and pairs, in the JSON that commands print and the
 * API answers with. Start at {@link dev.espalier.records.RecordJson}; knows neither commands nor HTTP.
 */
@NullMarked
package dev.espalier.records;

import org.jspecify.annotations.NullMarked;
