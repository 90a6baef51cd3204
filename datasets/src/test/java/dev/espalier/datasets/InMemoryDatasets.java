package dev.espalier.datasets;

import dev.espalier.webagent.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

public final class InMemoryDatasets implements Datasets {

    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final List<DatasetVersion> versions = new ArrayList<>();
    private final Map<DatasetVersionId, List<DatasetRow>> rows = new HashMap<>();
    private final List<Export> exports = new ArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();

    /** Has every export from now on fail to be stored. */
    public synchronized void storeNoExport(RuntimeException failure) {
        refusal = Optional.of(failure);
    }

    @Override
    public synchronized Optional<Dataset> named(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    @Override
    public synchronized DatasetVersion add(DatasetVersion version, List<DatasetRow> content, IntConsumer written) {
        Dataset given = version.dataset();
        Dataset dataset = datasets.getOrDefault(given.name(), numbered(given));
        Overtaking.refuse(given, dataset);
        Overtaking.refuse(dataset, content, splits(dataset.id()));
        for (int row = 1; row <= content.size(); row++) {
            written.accept(row);
        }
        int number = (int) of(dataset.id()).count() + 1;
        var stored = new DatasetVersion(
                version.id(),
                dataset,
                number,
                version.recipe(),
                version.hash(),
                version.rows(),
                version.gates(),
                version.frozenAt());
        datasets.putIfAbsent(dataset.name(), dataset);
        versions.add(stored);
        rows.put(stored.id(), List.copyOf(content));
        return stored;
    }

    private Dataset numbered(Dataset dataset) {
        return new Dataset(dataset.id(), datasets.size() + 1, dataset.name(), dataset.salt(), dataset.createdAt());
    }

    private Stream<DatasetVersion> of(DatasetId dataset) {
        return versions.stream().filter(version -> version.dataset().id().equals(dataset));
    }

    @Override
    public synchronized Optional<DatasetVersion> find(VersionName name) {
        return versions.stream()
                .filter(version -> version.dataset().name().equals(name.dataset()))
                .filter(version -> name.number() == null || version.number() == name.number())
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<DatasetVersion> all() {
        return datasets.values().stream().flatMap(dataset -> of(dataset.id())).toList();
    }

    @Override
    public synchronized List<DatasetRow> rows(DatasetVersionId version) {
        return rows.getOrDefault(version, List.of());
    }

    @Override
    public synchronized List<DatasetRow> rows(DatasetVersionId version, int from, int limit) {
        return rows(version).stream().skip(from).limit(limit).toList();
    }

    @Override
    public synchronized List<DatasetVersion> holding(PairId pair) {
        return all().stream()
                .filter(version -> rows(version.id()).stream()
                        .anyMatch(row -> row.pair().pair().equals(pair)))
                .toList();
    }

    @Override
    public synchronized Map<Digest, DatasetSplit> splits(DatasetId dataset) {
        var splits = new HashMap<Digest, DatasetSplit>();
        of(dataset)
                .flatMap(version -> rows(version.id()).stream())
                .forEach(row -> splits.put(row.group(), row.split()));
        return splits;
    }

    @Override
    public synchronized void exported(Export export) {
        refusal.ifPresent(failure -> {
            throw failure;
        });
        exports.add(export);
    }

    @Override
    public synchronized List<Export> exports(DatasetVersionId version) {
        return exports.stream()
                .filter(export -> export.version().equals(version))
                .toList();
    }
}
