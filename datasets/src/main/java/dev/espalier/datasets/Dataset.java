package dev.espalier.datasets;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A named line of versions.
 *
 * @param number for people, 1 or more; given by the store
 * @param name unique; letters, digits, dots, hyphens and underscores, 64 at most, the first a letter or digit
 * @param salt 32 hexadecimal digits that decide, together with a group's key, on which side of the split it falls; the
 *     same for all versions
 */
public record Dataset(DatasetId id, int number, String name, String salt, Instant createdAt) {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    public Dataset {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a dataset: \"" + name + "\"");
        }
        if (!SALT.matcher(salt).matches()) {
            throw new IllegalArgumentException("a salt is 32 hexadecimal digits, but was \"" + salt + "\"");
        }
    }
}
