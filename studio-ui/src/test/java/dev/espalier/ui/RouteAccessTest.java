package dev.espalier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import dev.espalier.people.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may open which screen: every route stands in the table, and every role is let in as the table says. */
class RouteAccessTest {

    /** The least role that may open a route; nothing for the doors, which are open to whoever is not in yet. */
    private static final Map<String, Optional<Role>> LEAST = Map.ofEntries(
            Map.entry("", Optional.of(Role.VIEWER)),
            Map.entry("login", Optional.empty()),
            Map.entry("welcome/:secret", Optional.empty()),
            Map.entry("tasks", Optional.of(Role.VIEWER)),
            Map.entry("tasks/:number([0-9]{1,9})", Optional.of(Role.VIEWER)),
            Map.entry("sites", Optional.of(Role.VIEWER)),
            Map.entry("sites/:name", Optional.of(Role.VIEWER)),
            Map.entry("visit/:site", Optional.of(Role.VIEWER)),
            Map.entry("pairs", Optional.of(Role.VIEWER)),
            Map.entry("pairs/:number([0-9]{1,9})", Optional.of(Role.VIEWER)),
            Map.entry("datasets", Optional.of(Role.VIEWER)),
            Map.entry("datasets/:name/v/:version([0-9]{1,9})", Optional.of(Role.VIEWER)),
            Map.entry("people", Optional.of(Role.ADMIN)),
            Map.entry("review", Optional.of(Role.REVIEWER)),
            Map.entry("runs", Optional.of(Role.VIEWER)),
            Map.entry("runs/:number([0-9]{1,9})", Optional.of(Role.VIEWER)));

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    @Test
    void everyRouteStandsInTheTable() {
        assertThat(routes().keySet()).containsExactlyInAnyOrderElementsOf(LEAST.keySet());
    }

    @Test
    void everyRoleIsLetInAsTheTableSays() {
        routes().forEach((route, view) -> {
            var least = LEAST.get(route);
            assertThat(mayOpen(view, null)).as("%s for nobody", route).isEqualTo(least.isEmpty());
            for (var role : Role.values()) {
                assertThat(mayOpen(view, role))
                        .as("%s for %s", route, role)
                        .isEqualTo(least.isEmpty() || role.includes(least.get()));
            }
        });
    }

    private boolean mayOpen(Class<?> view, @Nullable Role role) {
        return checker.hasAccess(
                view,
                role == null ? null : () -> "somebody",
                asked -> role != null
                        && Arrays.stream(Role.values())
                                .anyMatch(held ->
                                        role.includes(held) && held.name().equals(asked)));
    }

    private static Map<String, Class<?>> routes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.espalier.ui").stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .collect(Collectors.toMap(
                                type -> type.getAnnotationOfType(Route.class).value(),
                                JavaClass::reflect,
                                (one, _) -> one,
                                HashMap::new));
    }
}
