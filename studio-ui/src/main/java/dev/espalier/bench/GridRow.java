package dev.espalier.bench;

import java.time.Duration;

/**
 * How long one question took.
 *
 * @param asked the question
 * @param answer lines, pairs or kinds in the answer
 * @param p50 the median
 * @param p95 within which 95 of 100 answers came
 * @param bound within which they had to come
 */
public record GridRow(String asked, int answer, Duration p50, Duration p95, Duration bound) {

    public boolean withinBound() {
        return p95.compareTo(bound) <= 0;
    }
}
