package dev.espalier.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunNewsTest {

    private final RunNews news = new RunNews();
    private final RunId one = RunId.next();
    private final RunId other = RunId.next();
    private final List<Set<RunId>> told = new ArrayList<>();

    @Test
    void tellsEachRunThatMovedOnceHoweverOftenItDid() {
        try (var _ = news.watch(told::add)) {
            news.moved(one);
            news.moved(one);
            news.moved(other);
            news.tell();
            news.tell();
        }

        assertThat(told).containsExactly(Set.of(one, other));
    }

    @Test
    void tellsTheNextTimeWhatMovesWhileItTells() {
        try (var _ = news.watch(runs -> {
            told.add(runs);
            if (told.size() == 1) {
                news.moved(one);
            }
        })) {
            news.moved(one);
            news.tell();
            news.tell();
        }

        assertThat(told).containsExactly(Set.of(one), Set.of(one));
    }

    @Test
    void tellsTheNextWhenOneCannotBeTold() {
        news.watch(_ -> {
            throw new IllegalStateException("this viewer is gone");
        });
        news.watch(told::add);

        news.moved(one);
        news.tell();
        news.moved(other);
        news.tell();

        assertThat(told).containsExactly(Set.of(one), Set.of(other));
    }

    @Test
    void tellsNobodyWhoLeft() {
        news.watch(told::add).close();
        news.moved(one);
        news.tell();

        assertThat(told).isEmpty();
    }
}
