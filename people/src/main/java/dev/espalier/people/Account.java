package dev.espalier.people;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name unique, whatever its case; 1 to 40 letters, digits, dots, hyphens and underscores, the first a letter or
 *     digit; never changes, because judgements carry it
 * @param passwordHash as the program's password encoder wrote it
 */
public record Account(AccountId id, String name, String passwordHash, Role role, Instant createdAt) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name for an account: \"" + name + "\"");
        }
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "Account[%s, %s]".formatted(name, role);
    }
}
