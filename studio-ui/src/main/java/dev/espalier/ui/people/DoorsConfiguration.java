package dev.espalier.ui.people;

import dev.espalier.people.Accounts;
import dev.espalier.people.Admission;
import dev.espalier.people.ApiTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings together what the screen of people works with. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

    @Bean
    Doors doors(Accounts accounts, Admission admission, ApiTokens tokens, Clock clock) {
        return new Doors(accounts, admission, tokens, clock);
    }
}
