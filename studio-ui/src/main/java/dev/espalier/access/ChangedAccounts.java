package dev.espalier.access;

import dev.espalier.people.Account;
import dev.espalier.people.AccountId;
import dev.espalier.people.Accounts;
import dev.espalier.people.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All accounts, and when each was last changed since the program started: a session that is older than that knows another
 * role or password. One program owns a home, so no account changes past it. May be shared between threads.
 */
final class ChangedAccounts implements Accounts {

    private final Accounts stored;
    private final InstantSource clock;
    private final Map<String, Instant> changed = new ConcurrentHashMap<>();

    ChangedAccounts(Accounts stored, InstantSource clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /** Returns true when the account of that name was changed at that moment or later. */
    boolean changedSince(Instant moment, String name) {
        var at = changed.get(name);
        return at != null && !at.isBefore(moment);
    }

    @Override
    public Account change(AccountId account, Role role) {
        return noted(stored.change(account, role));
    }

    @Override
    public Account renew(String digest, String passwordHash, Instant now) {
        return noted(stored.renew(digest, passwordHash, now));
    }

    private Account noted(Account account) {
        changed.put(account.name(), clock.instant());
        return account;
    }

    @Override
    public Optional<Account> named(String name) {
        return stored.named(name);
    }

    @Override
    public List<Account> all() {
        return stored.all();
    }
}
