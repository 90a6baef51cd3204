package dev.espalier.access;

import dev.espalier.people.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a role grants: itself and every role it includes, so that a rule names the least role that suffices. */
final class Authorities {

    private Authorities() {}

    static List<GrantedAuthority> of(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::includes)
                .<GrantedAuthority>map(included -> new SimpleGrantedAuthority("ROLE_" + included.name()))
                .toList();
    }
}
