package dev.espalier.sites.spec;

import java.util.Map;
import java.util.Optional;

/**
 * A declared site, version 1 of the language. Data only: everything a site does follows from it and a seed.
 *
 * @param name lower-case letters, digits and hyphens; the site is seen at {@code http://<name>.test/}
 * @param views by name
 */
public record SiteSpec(
        String name,
        Theme theme,
        Catalogue catalogue,
        Rules rules,
        Map<String, View> views,
        Pages pages,
        Variation variation,
        Tasks tasks) {

    public static final int VERSION = 1;

    public Optional<Page> page(String id) {
        return pages.list().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    public Page home() {
        return pages.list().getFirst();
    }

    public Optional<Operation> operation(String operation) {
        return Optional.ofNullable(rules.operations().get(operation));
    }

    public Optional<View> view(String view) {
        return Optional.ofNullable(views.get(view));
    }

    public Optional<EntityType> entity(String entity) {
        return Optional.ofNullable(catalogue.entities().get(entity));
    }

    public Optional<Variable> variable(String variable) {
        return Optional.ofNullable(rules.session().get(variable));
    }
}
