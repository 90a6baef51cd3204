package dev.espalier.sites.check;

/**
 * Something wrong with a site whose declaration can be read.
 *
 * @param place path in the declaration, for example {@code /tasks/kinds/0/wordings}, or page, for example {@code page
 *     /details}
 * @param message what was expected, what was found and what to do
 */
public record Finding(String place, String message) {

    static Finding at(String path, String message, Object... values) {
        return new Finding(path, message.formatted(values));
    }

    static Finding onPage(String path, String message) {
        return new Finding("page " + path, message);
    }

    /** Returns the path of an address, without what stands behind it. */
    static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
