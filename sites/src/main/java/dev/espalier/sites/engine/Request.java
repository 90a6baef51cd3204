package dev.espalier.sites.engine;

import java.util.Map;

/**
 * A visitor's wish to do an operation.
 *
 * @param page on which it is done
 * @param values as entered, by parameter
 */
public record Request(String page, String operation, Map<String, String> values) {

    public Request {
        values = Map.copyOf(values);
    }
}
