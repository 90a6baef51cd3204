package dev.espalier.studio;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command that is to be run in a studio.
 *
 * @param id made by whoever orders, to take the order back by
 * @param arguments of the command line
 * @param folder absolute, in which whoever orders stands
 * @param terminal true when a person watches, so that progress can be shown in one line
 * @param maven that the launcher of whoever orders found; empty or null when it found none
 */
public record Order(
        UUID id,
        List<String> arguments,
        String folder,
        boolean terminal,
        @Nullable String maven) {

    public Order {
        arguments = List.copyOf(arguments);
    }
}
