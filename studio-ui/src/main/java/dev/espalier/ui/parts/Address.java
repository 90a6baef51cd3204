package dev.espalier.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where somebody is, with everything that is filtered, sorted or chosen: what they see, and what a link to it shows to
 * others.
 *
 * @param path without a slash before it
 * @param query what is filtered, sorted or chosen; several values of one name are parted by commas
 */
public record Address(String path, Map<String, String> query) {

    public Address {
        query = Map.copyOf(query);
    }

    public static Address of(Location location) {
        return new Address(
                location.getPath(),
                location.getQueryParameters().getParameters().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, named -> named.getValue().getFirst())));
    }

    /** Returns the value of a name; empty when it has none. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns all values of a name. */
    public List<String> values(String name) {
        return value(name).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    /** Returns the same place with one thing changed; an empty value takes the name away. */
    public Address with(String name, String value) {
        var changed = new TreeMap<>(query);
        if (value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    /** Returns the same place with several values of a name, or none. */
    public Address with(String name, Collection<String> values) {
        return with(name, String.join(",", values));
    }

    /** Returns the same place without any of the names. */
    public Address without(String... names) {
        var changed = new TreeMap<>(query);
        List.of(names).forEach(changed::remove);
        return new Address(path, changed);
    }

    /** Returns it as a link. */
    public String link() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + new TreeMap<>(query)
                                .entrySet().stream()
                                        .map(named -> named.getKey() + "="
                                                + URLEncoder.encode(named.getValue(), StandardCharsets.UTF_8))
                                        .collect(Collectors.joining("&"));
    }

    /** Goes there; the screen is asked to show it. */
    public void go() {
        UI.getCurrent().navigate(path, QueryParameters.simple(query));
    }
}
