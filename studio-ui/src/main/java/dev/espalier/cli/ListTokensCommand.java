package dev.espalier.cli;

import dev.espalier.people.ApiToken;
import dev.espalier.people.ApiTokens;
import dev.espalier.words.Words;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the tokens that were given out. */
@Command(name = "list", description = "Shows every token that was given out; never its secret.")
final class ListTokensCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    ListTokensCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.look()) {
            var listing = new Listing("token", "name", "role", "made", "last_used", "revoked");
            for (ApiToken token : home.use(ApiTokens.class).all()) {
                listing.row(
                        token.number(),
                        token.name(),
                        Words.of(token.role()),
                        token.madeAt(),
                        Optional.ofNullable(token.lastUsedAt()),
                        Optional.ofNullable(token.revokedAt()));
            }
            listing.print(screen, json, "no token was given out; espalier token create makes one");
        }
    }
}
