package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.home.Home;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class OwnHomeTest {

    private static final String DATABASE = "espalier.database.url";

    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTakenIsFoundBeforeAnythingIsBegun() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(taken.getLocalPort(), Unstartable.class);
        }
    }

    @Test
    void aPortThatIsTakenMeanwhileIsRefusedToo() throws IOException {
        assertRefused(free(), TooLate.class);
    }

    @Test
    void whoLooksAtADatabaseElsewhereSaysSoAndWhoWorksInItDoesNot() {
        System.setProperty(DATABASE, "jdbc:postgresql://127.0.0.1:1/espalier");
        try {
            var home = new OwnHome(new Home(folder), Bare.class);
            try (var looking = home.look()) {
                assertThat(looking.use(Environment.class).getProperty("espalier.database.looking"))
                        .isEqualTo("true");
            }
            try (var working = home.open()) {
                assertThat(working.use(Environment.class).getProperty("espalier.database.looking"))
                        .isNull();
            }
        } finally {
            System.clearProperty(DATABASE);
        }
    }

    private void assertRefused(int port, Class<?> application) {
        var home = new OwnHome(new Home(folder), application);

        assertThatThrownBy(() -> home.openStudio(port))
                .isInstanceOf(RefusedException.class)
                .hasMessage(
                        "port %d cannot be had (Address already in use); name another one with --port, 0 for any that is free",
                        port);

        assertThat(home.holder()).isEqualTo(Optional.empty());
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Bare {}

    @Configuration(proxyBeanMethods = false)
    static class Unstartable {

        @Bean
        ServletWebServerFactory servers() {
            throw new IllegalStateException("was started");
        }
    }

    /** Another program was quicker. */
    @Configuration(proxyBeanMethods = false)
    static class TooLate {

        @Bean
        ServletWebServerFactory servers() {
            return _ -> {
                throw new PortInUseException(1, new BindException("Address already in use"));
            };
        }
    }
}
