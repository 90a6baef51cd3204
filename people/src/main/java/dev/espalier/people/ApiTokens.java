package dev.espalier.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every token that was ever given out. */
public interface ApiTokens {

    /** Stores a new token and gives it the next number. */
    ApiToken add(String name, String digest, Role role, Instant at);

    /** Returns the token of that digest if it is good, and notes that it was used. */
    Optional<ApiToken> use(String digest, Instant at);

    /** Returns all tokens by number, revoked ones included. */
    List<ApiToken> all();

    /**
     * Makes a token worthless; again changes nothing.
     *
     * @throws PeopleException when there is none of that number
     */
    ApiToken revoke(int number, Instant at);
}
