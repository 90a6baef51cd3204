package dev.espalier.people;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets people and programs in. May be shared between threads. */
public final class Admission {

    /** Characters of a password at least. */
    public static final int LEAST_PASSWORD = 8;

    /** Bytes of a password at most: bcrypt reads no further, and would take any longer one for its beginning. */
    private static final int MOST_PASSWORD_BYTES = 72;

    private static final int MOST_NAME = 60;

    private final Stores stores;
    private final UnaryOperator<String> hashing;
    private final RandomGenerator chance;
    private final InstantSource clock;

    /** Who is in, and what lets people and programs in. */
    public record Stores(Accounts accounts, Invitations invitations, ApiTokens tokens) {}

    /**
     * @param hashing makes of a password what is stored of it
     * @param chance a cryptographic source
     */
    public Admission(Stores stores, UnaryOperator<String> hashing, RandomGenerator chance, InstantSource clock) {
        this.stores = stores;
        this.hashing = hashing;
        this.chance = chance;
        this.clock = clock;
    }

    /** Returns the secret that lets the first person in, as admin; empty when somebody is in. Earlier ones die. */
    public Optional<Secret> first() {
        var secret = Secret.drawn(chance);
        return stores.invitations().addFirst(Invitation.of(secret, Role.ADMIN, clock.instant()))
                ? Optional.of(secret)
                : Optional.empty();
    }

    /** Returns the secret that lets one more person in. */
    public Secret invite(Role role) {
        var secret = Secret.drawn(chance);
        stores.invitations().add(Invitation.of(secret, role, clock.instant()));
        return secret;
    }

    /**
     * Returns the secret that lets somebody in who lost their password, to choose another.
     *
     * @throws PeopleException when nobody has that name
     */
    public Secret renewal(String name) {
        var account = stores.accounts()
                .named(name)
                .orElseThrow(() -> new PeopleException(
                        "nobody is called %s; espalier people list shows who may sign in".formatted(name)));
        var secret = Secret.drawn(chance);
        stores.invitations().add(Invitation.renewing(account, secret, clock.instant()));
        return secret;
    }

    /** Returns the invitation that a secret belongs to; empty when it lets nobody in. */
    public Optional<Invitation> offered(Secret secret) {
        return stores.invitations().open(secret.digest(), clock.instant());
    }

    /**
     * Gives whoever lost their password another, and uses the secret up.
     *
     * @throws PeopleException when the secret renews nobody's password, or the password is too short or too long; then the
     *     secret is not used up
     */
    public Account renew(Secret secret, String password) {
        refuse(Stream.of(faultOfPassword(password)));
        return stores.accounts().renew(secret.digest(), hashing.apply(password), clock.instant());
    }

    /**
     * Makes an account for whoever holds the secret, which is used up by it.
     *
     * @throws PeopleException when the secret lets nobody in, the name is taken or no name, or the password too short or
     *     too long; then the secret is not used up
     */
    public Account enter(Secret secret, String name, String password) {
        var role = offered(secret)
                .filter(invitation -> invitation.returning().isEmpty())
                .map(Invitation::role)
                .orElseThrow(Admission::worthless);
        refuse(Stream.of(faultOfName(name), faultOfPassword(password)));
        return stores.invitations()
                .use(
                        secret.digest(),
                        new Account(AccountId.next(), name, hashing.apply(password), role, clock.instant()));
    }

    /**
     * A token, and what its holder shows.
     *
     * @param secret told once
     */
    public record Issued(ApiToken token, Secret secret) {}

    /** @throws PeopleException when the name is empty or longer than 60 characters */
    public Issued issue(String name, Role role) {
        var said = name.strip();
        if (said.isEmpty() || said.length() > MOST_NAME) {
            throw new PeopleException("a token's name says in 1 to %d characters what it is for, but has %d"
                    .formatted(MOST_NAME, said.length()));
        }
        var secret = Secret.drawn(chance);
        return new Issued(stores.tokens().add(said, secret.digest(), role, clock.instant()), secret);
    }

    /** Returns the token whose secret this is, if it is good. */
    public Optional<ApiToken> recognised(Secret secret) {
        return stores.tokens().use(secret.digest(), clock.instant());
    }

    private static void refuse(Stream<Optional<String>> faults) {
        var told = faults.flatMap(Optional::stream).collect(Collectors.joining("; "));
        if (!told.isEmpty()) {
            throw new PeopleException(told);
        }
    }

    /** Returns what is wrong with a name to sign in with; empty when nothing is. Whether it is taken is not looked up. */
    public static Optional<String> faultOfName(String name) {
        return Account.isName(name)
                ? Optional.empty()
                : Optional.of(
                        "a name to sign in with is 1 to 40 letters, digits, dots, hyphens and underscores, a letter or digit first, but this one is \"%s\""
                                .formatted(name));
    }

    /** Returns what is wrong with a password; empty when nothing is. */
    public static Optional<String> faultOfPassword(String password) {
        if (password.length() < LEAST_PASSWORD) {
            return Optional.of("a password has %d characters or more, but this one has %d"
                    .formatted(LEAST_PASSWORD, password.length()));
        }
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_PASSWORD_BYTES
                ? Optional.of(
                        "a password has %d bytes at most, but this one has %d".formatted(MOST_PASSWORD_BYTES, bytes))
                : Optional.empty();
    }

    /** What whoever comes with a used, replaced, expired or invented link is told; the same words for all. */
    public static PeopleException worthless() {
        return new PeopleException(
                "this link does not let anybody in: it was used, is older than 7 days, or was replaced by a newer one; ask for a new one, or run ./espalier people invite");
    }
}
