package dev.espalier.datasets.export;

import dev.espalier.datasets.DatasetRow;
import dev.espalier.datasets.DatasetVersion;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Export;
import dev.espalier.datasets.ExportId;
import dev.espalier.datasets.PairRef;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.PreferenceRows;
import dev.espalier.datasets.RequestRefusedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a frozen version to disk. Everything is written into a folder beside the one asked for, read back, and then
 * renamed, so that the folder asked for is either whole or not there. The same version gives the same JSONL bytes every
 * time.
 */
public final class Exporter {

    private static final int BATCH = 500;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PreferencePairs pairs;
    private final Datasets datasets;
    private final PreferenceRows rows;
    private final String programVersion;
    private final InstantSource clock;
    private final Disk disk;

    /** @param programVersion goes into the manifest */
    public Exporter(
            PreferencePairs pairs, Datasets datasets, PreferenceRows rows, String programVersion, InstantSource clock) {
        this(pairs, datasets, rows, programVersion, clock, Disk.durable());
    }

    Exporter(
            PreferencePairs pairs,
            Datasets datasets,
            PreferenceRows rows,
            String programVersion,
            InstantSource clock,
            Disk disk) {
        this.pairs = pairs;
        this.datasets = datasets;
        this.rows = rows;
        this.programVersion = programVersion;
        this.clock = clock;
        this.disk = disk;
    }

    /** Exports a version as {@link #export(ExportRequest, IntConsumer)} does, and tells nobody how far it is. */
    public Exported export(ExportRequest request) {
        return export(request, _ -> {});
    }

    /**
     * Exports a version.
     *
     * @param written is told, on this thread, how many rows were written so far; an interrupt of the thread ends it
     * @throws RequestRefusedException when there is no such version, or the folder is there already or being written
     * @throws ExportException when it cannot be written, or does not read back as it was frozen. Nothing is left of an
     *     export that failed, here or where its row is stored
     */
    public Exported export(ExportRequest request, IntConsumer written) {
        var version = datasets.find(request.version())
                .orElseThrow(() -> new RequestRefusedException(
                        "there is no dataset version %s; espalier datasets list shows those there are"
                                .formatted(request.version())));
        var folder = request.folder();
        refuseWhatIsThere(folder);
        try {
            var place = Place.of(folder);
            try (var _ = Claim.of(place)) {
                refuseWhatIsThere(folder);
                return write(version, new Occasion(request, programVersion, clock.instant()), place, written);
            }
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            throw new ExportException(folder, "it was interrupted; nothing was left behind", e);
        } catch (IOException e) {
            throw new ExportException(folder, reason(e) + "; see to it, or name another folder with --to", e);
        }
    }

    private static void refuseWhatIsThere(Path folder) {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new RequestRefusedException(
                    "%s is there already; name another folder with --to, or remove it".formatted(folder));
        }
    }

    private Exported write(DatasetVersion version, Occasion occasion, Place place, IntConsumer written)
            throws IOException {
        try (var staging = Staging.beside(place)) {
            var files = write(version, occasion, staging.folder(), written);
            var manifest = Digests.of(staging.folder().resolve("manifest.json"));
            staging.publish();
            var folder = occasion.request().folder().toString();
            var export = new Export(ExportId.next(), version.id(), folder, manifest, occasion.at());
            datasets.exported(export);
            staging.keep();
            return new Exported(export, version, files);
        }
    }

    private List<ExportedFile> write(DatasetVersion version, Occasion occasion, Path root, IntConsumer written)
            throws IOException {
        var tallies = new Tallies();
        var files = new ArrayList<ExportedFile>();
        try (var folders = new DatasetFolders(root, occasion.request(), disk)) {
            var frozen = datasets.rows(version.id());
            for (int from = 0; from < frozen.size(); from += BATCH) {
                int to = Math.min(from + BATCH, frozen.size());
                writeBatch(frozen.subList(from, to), folders, tallies);
                written.accept(to);
            }
            files.addAll(folders.finish(version, tallies));
        }
        try (var out = disk.create(root.resolve("manifest.json"))) {
            out.write(JSON.writeValueAsBytes(Manifest.of(version, occasion, tallies, files)));
        }
        return files;
    }

    private void writeBatch(List<DatasetRow> batch, DatasetFolders folders, Tallies tallies) throws IOException {
        List<PairRef> refs = batch.stream().map(DatasetRow::pair).toList();
        var found = pairs.at(refs);
        for (int i = 0; i < batch.size(); i++) {
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(
                        "interrupted at row " + batch.get(i).ordinal());
            }
            var frozen = batch.get(i);
            var pair = found.get(i);
            var row = rows.row(pair, frozen.chosen());
            if (!row.contentDigest().equals(frozen.content())) {
                throw new IOException("row %d is no longer what was frozen (pair %d, revision %d)"
                        .formatted(
                                frozen.ordinal(), pair.number(), frozen.pair().revision()));
            }
            folders.write(frozen.split(), row);
            tallies.count(pair, row, rows.task(pair), rows.policyVersion(pair));
        }
    }

    /** File system exceptions carry the operating system's words apart from the path. */
    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException system) {
            return Optional.ofNullable(system.getReason())
                    .orElse(system.getClass().getSimpleName() + " " + system.getFile());
        }
        return Optional.ofNullable(failure.getMessage()).orElseGet(failure::toString);
    }
}
