package dev.espalier.sites.spec;

/**
 * Something wrong in a declaration.
 *
 * @param path from the root to the faulty place, for example {@code /pages/2/widgets/0/bind}; empty for the whole
 * @param message what was asked, what was found and what to do
 */
public record Fault(String path, String message) {

    @Override
    public String toString() {
        return (path.isEmpty() ? "/" : path) + ": " + message;
    }
}
