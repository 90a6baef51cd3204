package dev.espalier.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where rows and files are kept.
 *
 * @param home folder of the program; the database of its own lies in {@code postgres}, pictures in {@code artifacts}
 * @param database where rows are kept
 */
@ConfigurationProperties("espalier")
record StorageProperties(Path home, @DefaultValue DatabaseProperties database) {

    /**
     * An external PostgreSQL, version 15 or newer. Without an address the program starts a server of its own.
     *
     * @param url JDBC address, as in {@code jdbc:postgresql://HOST:5432/espalier}; null for a server of our own
     * @param user null when the address names one
     * @param password null when the address or the server's rules need none
     * @param connections most that are open at once for work, 1 or more; the claim on the database has another one
     * @param looking true for a program that only reads rows, which may come beside one of another home that works there
     */
    record DatabaseProperties(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("16") int connections,
            boolean looking) {}
}
