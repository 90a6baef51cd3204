package dev.espalier.cli;

import dev.espalier.people.ApiTokens;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a token worthless. */
@Command(name = "revoke", description = "Makes a token worthless, at once.")
final class RevokeTokenCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Parameters(paramLabel = "TOKEN", description = "The token's number, as espalier token list shows it.")
    private int number;

    RevokeTokenCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.open()) {
            var token = home.use(ApiTokens.class)
                    .revoke(number, home.use(Clock.class).instant());
            screen.line("token %d (%s) lets nobody in any more".formatted(token.number(), token.name()));
        }
    }
}
