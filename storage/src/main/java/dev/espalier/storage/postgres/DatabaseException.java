package dev.espalier.storage.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/**
 * The database is not there, or is not one that can be used. The message is one sentence for the person who started the
 * program and ends with the mend; a program that ends because of it ends with code 2, refused.
 */
public final class DatabaseException extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    /** @param problem what was found and what to do, without the leading word "database" */
    public DatabaseException(String problem, @Nullable Throwable cause) {
        super("database " + problem, cause);
    }

    public DatabaseException(String problem) {
        this(problem, null);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
