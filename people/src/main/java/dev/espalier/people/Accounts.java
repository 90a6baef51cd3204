package dev.espalier.people;

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
     * Gives an account another password.
     *
     * @throws PeopleException when there is no such account
     */
    Account change(AccountId account, String passwordHash);
}
