package dev.espalier.access;

import dev.espalier.people.Accounts;
import dev.espalier.people.Admission;
import dev.espalier.people.ApiTokens;
import dev.espalier.people.Invitations;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Writes its method before each hash, so that a better one can follow. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Primary
    ChangedAccounts changedAccounts(Accounts stored, Clock clock) {
        return new ChangedAccounts(stored, clock);
    }

    @Bean
    Admission admission(
            ChangedAccounts accounts,
            Invitations invitations,
            ApiTokens tokens,
            PasswordEncoder passwords,
            Clock clock) {
        return new Admission(
                new Admission.Stores(accounts, invitations, tokens),
                password -> Objects.requireNonNull(passwords.encode(password)),
                new SecureRandom(),
                clock);
    }
}
