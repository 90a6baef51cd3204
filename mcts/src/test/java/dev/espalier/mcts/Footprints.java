package dev.espalier.mcts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What searches did to a {@link Toy}, over all problems that acted in it. */
final class Footprints {

    final AtomicInteger starts = new AtomicInteger();
    final AtomicInteger questions = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final List<String> reached = new CopyOnWriteArrayList<>();
    final List<String> executed = new CopyOnWriteArrayList<>();
    final Map<RolloutId, String> judgedBy = new ConcurrentHashMap<>();
}
