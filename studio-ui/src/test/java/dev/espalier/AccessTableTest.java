package dev.espalier;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import dev.espalier.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every endpoint and every route stands in the table of who may do what; views say the same themselves. */
class AccessTableTest {

    private static final Path TABLE = Path.of("../e2e-tests/src/test/resources/dev/espalier/e2e/access.txt");
    private static final String NOBODY = "nobody";

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.espalier");

    private final AccessAnnotationChecker checker = new AccessAnnotationChecker();

    @Test
    void everyEndpointAndEveryRouteStandsInTheTable() throws IOException {
        var found = new HashSet<>(routes().keySet());
        found.addAll(endpoints());
        found.addAll(List.of("GET /api/openapi", "GET /api/openapi.yaml")); // the library's

        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void everyViewLetsInWhomTheTableDoes() throws IOException {
        var table = table();
        routes().forEach((route, view) -> {
            var least = table.getOrDefault(route, "");
            assertThat(mayOpen(view, null)).as("%s for nobody", route).isEqualTo(least.equals(NOBODY));
            for (var role : Role.values()) {
                assertThat(mayOpen(view, role))
                        .as("%s for %s", route, role)
                        .isEqualTo(least.equals(NOBODY) || role.includes(role(least)));
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

    /** Returns the least role by what is asked for. */
    private static Map<String, String> table() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(toMap(words -> words[0] + " " + words[1], words -> words[2]));
        }
    }

    private static Role role(String word) {
        return Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Map<String, Class<?>> routes() {
        var routes = new HashMap<String, Class<?>>();
        PROGRAM.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(JavaClass::reflect)
                .forEach(view -> Stream.concat(
                                Arrays.stream(view.getAnnotationsByType(Route.class))
                                        .map(Route::value),
                                Arrays.stream(view.getAnnotationsByType(RouteAlias.class))
                                        .map(RouteAlias::value))
                        .forEach(route -> routes.put("VIEW /" + route, view)));
        return routes;
    }

    private static Set<String> endpoints() {
        var endpoints = new HashSet<String>();
        PROGRAM.stream()
                .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                .map(JavaClass::reflect)
                .forEach(controller -> {
                    var above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
                    for (var method : controller.getDeclaredMethods()) {
                        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                        if (mapping != null) {
                            endpoints.addAll(endpoints(above, mapping));
                        }
                    }
                });
        return endpoints;
    }

    /** Names endpoints as their description does, without the patterns of variables: one for each method and path. */
    private static List<String> endpoints(@Nullable RequestMapping above, RequestMapping mapping) {
        var paths = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        assertThat(mapping.method()).as("methods of %s", mapping).isNotEmpty();
        return Arrays.stream(paths)
                .map(path -> (above == null ? "" : above.path()[0]) + path)
                .map(path -> path.replaceAll("\\{(\\w+):[^/]*}", "{$1}"))
                .flatMap(path -> Arrays.stream(mapping.method()).map(method -> method + " " + path))
                .toList();
    }
}
