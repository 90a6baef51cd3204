package dev.espalier.studio;

import dev.espalier.home.Home;
import dev.espalier.people.Admission;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

    @Bean
    OpenStudio openStudio(Home home) {
        return new OpenStudio(home, new SecureRandom());
    }

    /** The port is missing where the database is elsewhere. */
    @Bean
    StudioLife studioLife(
            OpenStudio studio, Admission admission, @Qualifier("databasePort") Optional<IntSupplier> databasePort) {
        return new StudioLife(studio, admission, databasePort);
    }

    @Bean
    ApplicationListener<WebServerInitializedEvent> whereTheStudioListens(StudioLife life) {
        return event -> life.listensAt(event.getWebServer().getPort());
    }
}
