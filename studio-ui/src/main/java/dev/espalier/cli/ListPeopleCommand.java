package dev.espalier.cli;

import dev.espalier.people.Accounts;
import dev.espalier.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who may sign in. */
@Command(name = "list", description = "Shows who may sign in, and what they may do.")
final class ListPeopleCommand implements Runnable {

    private final HomeAccess homes;
    private final Screen screen;

    @Option(names = "--json", description = "One JSON document instead of a table.")
    private boolean json;

    ListPeopleCommand(HomeAccess homes, Screen screen) {
        this.homes = homes;
        this.screen = screen;
    }

    @Override
    public void run() {
        try (var home = homes.look()) {
            var listing = new Listing("name", "role", "since");
            for (var account : home.use(Accounts.class).all()) {
                listing.row(account.name(), Words.of(account.role()), account.createdAt());
            }
            listing.print(screen, json, "nobody may sign in yet; espalier start prints the link for the first person");
        }
    }
}
