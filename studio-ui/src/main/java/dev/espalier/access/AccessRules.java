package dev.espalier.access;

import dev.espalier.people.Role;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which role suffices for which address. Views say theirs themselves, with an annotation. */
final class AccessRules {

    private AccessRules() {}

    static void ofPrograms(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers(reading("/api/openapi", "/api/openapi.yaml"))
                .permitAll() // what can be asked is the same in every studio
                .requestMatchers("/api/command/**", "/api/command", "/api/studio")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(reading("/api/**"))
                .hasRole(Role.VIEWER.name())
                .requestMatchers(HttpMethod.POST, "/api/pairs/*/judgements")
                .hasRole(Role.REVIEWER.name())
                .requestMatchers("/api/**")
                .hasRole(Role.OPERATOR.name());
    }

    /** Returns what asks for an answer, or for its headers alone. */
    private static RequestMatcher[] reading(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return Arrays.stream(patterns)
                .flatMap(pattern ->
                        Stream.of(HttpMethod.GET, HttpMethod.HEAD).map(method -> paths.matcher(method, pattern)))
                .toArray(RequestMatcher[]::new);
    }

    static void ofPeople(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.requestMatchers("/css/**", "/js/**", "/welcome/**", "/error")
                .permitAll()
                .requestMatchers("/data/review/**", "/data/review")
                .hasRole(Role.REVIEWER.name())
                .requestMatchers("/data/**")
                .hasRole(Role.VIEWER.name());
    }
}
