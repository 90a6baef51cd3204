package dev.espalier.cli;

import dev.espalier.studio.LivingStudio;
import dev.espalier.studio.Order;
import dev.espalier.studio.StudioLife;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Goes through what every start goes through, so that the build can write down what the virtual machine learns of it
 * (JEP 514) and later starts are short.
 */
@Command(name = "rehearse", hidden = true, description = "Opens a studio, asks it a few things, and ends it.")
final class RehearseCommand implements Callable<Integer> {

    /** A page as a browser asks for it, and then for what is on it. */
    private static final List<String> PAGES = List.of("/login", "/login?v-r=init&location=login&query=");

    private static final List<String> COMMANDS = List.of("sites", "tasks", "runs", "pairs", "datasets", "people");

    private final Setting setting;

    RehearseCommand(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var home = setting.homes().openStudio(0);
                var open = home.use(StudioLife.class).begin()) {
            look(open.url());
            command();
        }
        return ExitCode.DONE.value();
    }

    private static void look(URI url) throws IOException, InterruptedException {
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            for (var page : PAGES) {
                var answer =
                        client.send(HttpRequest.newBuilder(url.resolve(page)).build(), BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    throw new IOException("%s answered with HTTP %d".formatted(page, answer.statusCode()));
                }
            }
        }
    }

    private void command() throws IOException, InterruptedException {
        try (var studio = LivingStudio.of(setting.home()).orElseThrow()) {
            for (var noun : COMMANDS) {
                var order = new Order(
                        UUID.randomUUID(),
                        List.of(noun, "list"),
                        setting.folder().toString(),
                        false,
                        setting.maven());
                studio.run(
                        order,
                        setting.screen().results()::print,
                        setting.screen().remarks()::print,
                        setting.interrupted());
            }
        }
    }
}
