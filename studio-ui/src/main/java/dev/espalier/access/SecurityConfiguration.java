package dev.espalier.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import dev.espalier.home.Home;
import dev.espalier.people.Accounts;
import dev.espalier.people.Admission;
import dev.espalier.studio.OpenStudio;
import dev.espalier.ui.entry.LoginView;
import dev.espalier.ui.entry.SignIn;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Two doors: programs by token without a session, people by password with one. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** How long a browser is known again, so that a studio that starts anew finds its people where they were. */
    private static final Duration KNOWN_AGAIN = Duration.ofDays(14);

    /** Vaadin sends its pages past the place where headers are added late. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    @Bean
    UserDetailsService peopleByName(Accounts accounts) {
        return new PeopleByName(accounts);
    }

    @Bean
    BrowserMemory memory(Home home, UserDetailsService people, Clock clock) throws IOException {
        var memory = new BrowserMemory(SigningKey.of(home, new SecureRandom()).text(), people, clock);
        memory.setAlwaysRemember(true);
        memory.setTokenValiditySeconds((int) KNOWN_AGAIN.toSeconds());
        memory.setCookieName("espalier-memory");
        memory.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return memory;
    }

    @Bean
    SignIn signIn(AuthenticationConfiguration authentication, BrowserMemory memory) {
        return new SessionSignIn(authentication.getAuthenticationManager(), memory);
    }

    /** Tells a wrong password from a studio that could not look one up. */
    private static AuthenticationFailureHandler failedSignIn() {
        var handler = new ExceptionMappingAuthenticationFailureHandler();
        handler.setDefaultFailureUrl("/login?error");
        handler.setExceptionMappings(
                Map.of(InternalAuthenticationServiceException.class.getName(), "/login?" + LoginView.LOST));
        return handler;
    }

    @Bean
    RequestRejectedHandler forbiddenAddresses() {
        return new ForbiddenAddresses();
    }

    /** Within the report that the server would make by itself, which finds that there is one. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadAddresses() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadAddresses()));
    }

    /** A request with a token carries nothing that a browser adds by itself, so nobody can forge one from elsewhere. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Admission admission, OpenStudio studio) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new BearerTokens(admission, studio), AuthorizationFilter.class)
                .authorizeHttpRequests(AccessRules::ofPrograms)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(Refusals::unknown).accessDeniedHandler(Refusals::forbidden))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, BrowserMemory memory, ChangedAccounts accounts) {
        return http.csrf(CsrfConfigurer::spa)
                .headers(headers -> headers.withObjectPostProcessor(EAGERLY))
                .authorizeHttpRequests(AccessRules::ofPeople)
                .with(
                        vaadin(),
                        configurer -> configurer
                                .loginView("/login")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(failedSignIn()))
                .rememberMe(known -> known.rememberMeServices(memory).key(memory.getKey()))
                .addFilterBefore(new OutdatedSessions(accounts), RememberMeAuthenticationFilter.class)
                .build();
    }
}
