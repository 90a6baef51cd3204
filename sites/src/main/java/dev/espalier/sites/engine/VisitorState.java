package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Page.End;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a site keeps for one visitor. Immutable; two states with the same bytes show the same pages for ever.
 *
 * @param session single variables; one without a value is {@code none}
 * @param records collections, each in the order in which its records were added
 * @param lastRecord number of the newest record, 0 before the first
 * @param tick how many state-changing requests were made: the state's version
 * @param happened ordinals of the disturbances that have happened
 * @param ending whether a page that ends the visit was reached
 */
public record VisitorState(
        SortedMap<String, Value> session,
        SortedMap<String, List<Entry>> records,
        int lastRecord,
        int tick,
        Setting setting,
        Refusal refusal,
        SortedSet<Integer> happened,
        End ending) {

    public VisitorState {
        session = Collections.unmodifiableSortedMap(new TreeMap<>(session));
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        happened = Collections.unmodifiableSortedSet(new TreeSet<>(happened));
    }

    /** @param id number of the record, from 1, never given twice */
    public record Entry(int id, SortedMap<String, Value> fields) {
        public Entry {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }
    }

    /**
     * What a task set before the visit and no operation changes.
     *
     * @param switches those turned on
     * @param skin number that picks layout, wordings and order
     */
    public record Setting(SortedSet<String> switches, long skin) {
        public Setting {
            switches = Collections.unmodifiableSortedSet(new TreeSet<>(switches));
        }

        public static Setting of(Set<String> switches, long skin) {
            return new Setting(new TreeSet<>(switches), skin);
        }
    }

    /**
     * What the site had to say about the last request.
     *
     * @param operation "" when the last request was not refused
     * @param values what the visitor had entered, by parameter
     * @param messages by parameter, "" for the form as a whole
     */
    public record Refusal(String operation, SortedMap<String, String> values, SortedMap<String, String> messages) {

        public static final Refusal NONE = new Refusal("", new TreeMap<>(), new TreeMap<>());

        public Refusal {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
        }

        public boolean of(String other) {
            return !operation.isEmpty() && operation.equals(other);
        }
    }

    VisitorState with(String variable, Value value) {
        TreeMap<String, Value> changed = new TreeMap<>(session);
        changed.put(variable, value);
        return new VisitorState(changed, records, lastRecord, tick, setting, refusal, happened, ending);
    }

    VisitorState adding(String collection, Map<String, Value> fields) {
        TreeMap<String, List<Entry>> changed = new TreeMap<>(records);
        List<Entry> before = changed.getOrDefault(collection, List.of());
        Entry entry = new Entry(lastRecord + 1, new TreeMap<>(fields));
        changed.put(collection, Stream.concat(before.stream(), Stream.of(entry)).toList());
        return new VisitorState(session, changed, lastRecord + 1, tick, setting, refusal, happened, ending);
    }

    VisitorState keeping(String collection, List<Entry> kept) {
        TreeMap<String, List<Entry>> changed = new TreeMap<>(records);
        changed.put(collection, List.copyOf(kept));
        return new VisitorState(session, changed, lastRecord, tick, setting, refusal, happened, ending);
    }

    VisitorState ticked() {
        return new VisitorState(session, records, lastRecord, tick + 1, setting, refusal, happened, ending);
    }

    VisitorState answered(Refusal answer) {
        return new VisitorState(session, records, lastRecord, tick, setting, answer, happened, ending);
    }

    VisitorState after(int disturbance) {
        TreeSet<Integer> more = new TreeSet<>(happened);
        more.add(disturbance);
        return new VisitorState(session, records, lastRecord, tick, setting, refusal, more, ending);
    }

    VisitorState ended(End end) {
        return end == End.OPEN
                ? this
                : new VisitorState(session, records, lastRecord, tick, setting, refusal, happened, end);
    }
}
