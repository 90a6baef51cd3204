package dev.espalier.records;

import dev.espalier.datasets.DatasetVersion;

/**
 * A version in the list of datasets.
 *
 * @param version its name, as in "shop:v2"
 * @param hash SHA-256 over its rows
 */
public record VersionRow(String version, int trainRows, int testRows, String frozenAt, String hash) {

    public static VersionRow of(DatasetVersion version) {
        return new VersionRow(
                version.name().toString(),
                version.rows().train(),
                version.rows().test(),
                version.frozenAt().toString(),
                version.hash().toString());
    }
}
