package dev.espalier.mcts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What searches did to a {@link Toy}, over all problems that acted in it. */
final class Footprints {

    final AtomicInteger starts = new AtomicInteger();
    final AtomicInteger questions = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final List<String> reached = Collections.synchronizedList(new ArrayList<>());
    final List<String> executed = Collections.synchronizedList(new ArrayList<>());
    final Map<RolloutId, String> judgedBy = new ConcurrentHashMap<>();
}
