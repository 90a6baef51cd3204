package dev.espalier.access;

import dev.espalier.people.Accounts;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds who wants to sign in. */
record PeopleByName(Accounts accounts) implements UserDetailsService {

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.named(name)
                .map(account -> User.withUsername(account.name())
                        .password(account.passwordHash())
                        .authorities(Authorities.of(account.role()))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name may sign in"));
    }
}
