package dev.espalier.datasets.export;

import java.time.Instant;

/** One carrying out of an export. */
record Occasion(ExportRequest request, String programVersion, Instant at) {}
