package dev.espalier.cli;

import dev.espalier.sites.ShippedSites;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A site as an option names it.
 *
 * @param text the name of a site, or the file of a declaration
 */
record SiteName(String text) {

    /** Returns what somebody means who stands in a folder. */
    static SiteName of(String named, Path folder) {
        var file = folder.resolve(named);
        boolean isFile = !ShippedSites.names().contains(named) && Files.isRegularFile(file);
        return new SiteName(isFile ? file.toString() : named);
    }
}
