package dev.espalier.bench;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * One question that a screen of lists asks.
 *
 * @param name for people and programs, words with spaces
 * @param bound within which 95 of 100 answers must come
 * @param asked asks it; returns how many lines, pairs or kinds the answer has
 */
record GridCase(String name, Duration bound, IntSupplier asked) {}
