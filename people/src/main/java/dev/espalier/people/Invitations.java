package dev.espalier.people;

import java.time.Instant;
import java.util.Optional;

/** Links that let people in. */
public interface Invitations {

    /** Stores an invitation. */
    void add(Invitation invitation);

    /** Stores the invitation of the first person, in the place of any that nobody used; returns false when somebody is in. */
    boolean addFirst(Invitation invitation);

    /** Returns the invitation of that digest if it still lets somebody in. */
    Optional<Invitation> open(String digest, Instant now);

    /**
     * Uses an invitation up and stores the account, both or neither.
     *
     * @throws PeopleException when the invitation does not let anybody in any more, or the name is taken
     */
    Account use(String digest, Account account);
}
