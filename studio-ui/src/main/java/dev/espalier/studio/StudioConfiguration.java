package dev.espalier.studio;

import dev.espalier.home.Home;
import dev.espalier.people.Admission;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

    @Bean
    OpenStudio openStudio(Home home) {
        return new OpenStudio(home, new SecureRandom());
    }

    @Bean
    @ConditionalOnWebApplication
    IdleMemory idleMemory() {
        return IdleMemory.watched();
    }

    /** Where it is given no folder to serve, the web server makes one in the temporary folder, and leaves it when killed. */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> servedFolder(Home home) throws IOException {
        var served = home.served().toFile();
        return factory -> factory.setDocumentRoot(served);
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
