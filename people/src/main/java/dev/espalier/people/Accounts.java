package dev.espalier.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everybody who may sign in. */
public interface Accounts {

    /** Returns the account of that name, whatever its case. */
    Optional<Account> named(String name);

    /** Returns all accounts by name. */
    List<Account> all();

    /**
     * Gives an account another role.
     *
     * @throws PeopleException when there is no such account, or no admin would be left
     */
    Account change(AccountId account, Role role);

    /**
     * Uses up the invitation that renews an account's password, and stores the new one, both or neither.
     *
     * @param digest of the invitation's secret
     * @throws PeopleException when the invitation lets nobody in any more, or renews nobody's
     */
    Account renew(String digest, String passwordHash, Instant now);
}
