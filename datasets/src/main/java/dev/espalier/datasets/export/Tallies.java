package dev.espalier.datasets.export;

import dev.espalier.datasets.CanonicalJson;
import dev.espalier.datasets.PairOrigin;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferenceRow;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.WebTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is learnt of a version's rows while they are written. */
final class Tallies {

    private final SortedMap<Integer, Integer> rowsByTask = new TreeMap<>();
    private final SortedMap<String, Integer> rowsByRun = new TreeMap<>();
    private final SortedMap<String, Integer> rowsBySettings = new TreeMap<>();
    private final Map<String, PolicyRows> rowsByPolicy = new TreeMap<>();
    private int longestRow;

    /**
     * A policy's part in a dataset.
     *
     * @param hash of the version
     */
    record PolicyRows(String id, String name, String hash, int rows) {}

    void count(PreferencePair pair, PreferenceRow row, WebTask task, PolicyVersion policy) {
        rowsByTask.merge(task.number(), 1, Integer::sum);
        rowsBySettings.merge(pair.revision().settings().text(), 1, Integer::sum);
        switch (pair.origin()) {
            case PairOrigin.Edges edges -> rowsByRun.merge(edges.run().toString(), 1, Integer::sum);
        }
        var one = new PolicyRows(
                policy.id().toString(), policy.name(), policy.hash().hex(), 1);
        rowsByPolicy.merge(one.id(), one, (a, b) -> new PolicyRows(a.id(), a.name(), a.hash(), a.rows() + b.rows()));
        int answer =
                Math.max(row.chosen().text().length(), row.rejected().text().length());
        longestRow = Math.max(longestRow, row.prompt().length() + answer);
    }

    /** Returns the characters of the longest prompt with its longer answer. */
    int longestRow() {
        return longestRow;
    }

    /**
     * Returns rows by task number, by run and by policy.
     *
     * @param judged how many rows had the direction that people gave them when the version was frozen
     */
    Map<String, Object> provenance(int judged) {
        var provenance = new TreeMap<String, Object>();
        provenance.put("judged_rows", judged);
        provenance.put("tasks", rowsByTask);
        provenance.put("runs", rowsByRun);
        provenance.put("policies", List.copyOf(rowsByPolicy.values()));
        return provenance;
    }

    /** Returns each setting under which pairs were read, with its hash and how many rows it gave. */
    List<Map<String, Object>> settings() {
        var settings = new ArrayList<Map<String, Object>>();
        rowsBySettings.forEach((text, rows) -> {
            var json = new CanonicalJson(text);
            settings.add(new TreeMap<>(
                    Map.of("rule", json.tree(), "sha256", json.digest().hex(), "rows", rows)));
        });
        return settings;
    }
}
