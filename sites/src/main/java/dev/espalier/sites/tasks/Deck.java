package dev.espalier.sites.tasks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Deals cards in random order and starts over with a newly shuffled deck when it is empty: shares come out even, and the
 * order of one deck tells nothing about another's.
 *
 * @param <T> what a card says; a card that is in the deck twice is dealt twice as often
 */
final class Deck<T> {

    private final List<T> cards;
    private final RandomGenerator random;
    private final Deque<T> left = new ArrayDeque<>();

    Deck(List<T> cards, RandomGenerator random) {
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("a deck needs a card or more, but was given none");
        }
        this.cards = List.copyOf(cards);
        this.random = random;
    }

    T deal() {
        if (left.isEmpty()) {
            List<T> shuffled = new ArrayList<>(cards);
            Collections.shuffle(shuffled, Random.from(random));
            left.addAll(shuffled);
        }
        return left.removeFirst();
    }
}
