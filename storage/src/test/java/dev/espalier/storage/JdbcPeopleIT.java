package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.people.Account;
import dev.espalier.people.Admission;
import dev.espalier.people.Invitation;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import dev.espalier.people.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPeopleIT {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String PASSWORD = "correct horse";

    private Instant now = Instant.parse("2026-11-26T10:00:00Z");
    private JdbcAccounts accounts;
    private JdbcApiTokens tokens;
    private Admission admission;

    @BeforeEach
    void openTheDoor() {
        accounts = new JdbcAccounts(database.database());
        tokens = new JdbcApiTokens(database.database());
        admission = new Admission(
                new Admission.Stores(accounts, new JdbcInvitations(database.database()), tokens),
                password -> "hash of " + password,
                new Random(7),
                () -> now);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndTheLinkIsKept() {
        var link = admission.first().orElseThrow();

        assertThatThrownBy(() -> admission.enter(link, "a b", "short"))
                .isInstanceOf(PeopleException.class)
                .hasMessageContaining("this one is \"a b\"; a password has 8 characters or more, but this one has 5");
        assertThat(admission.offered(link)).isPresent();
    }

    @Test
    void theFirstPersonComesInAsAdminAndTheLinkIsUsedUp() {
        var link = admission.first().orElseThrow();

        var ada = admission.enter(link, "Ada", PASSWORD);

        assertThat(accounts.named("ada")).contains(ada);
        assertThat(ada.role()).isEqualTo(Role.ADMIN);
        assertThat(ada.passwordHash()).isEqualTo("hash of " + PASSWORD);
        assertThat(admission.offered(link)).isEmpty();
        assertThatThrownBy(() -> admission.enter(link, "Eve", PASSWORD)).isInstanceOf(PeopleException.class);
        assertThat(admission.first()).isEmpty();
    }

    @Test
    void aNewFirstLinkTakesThePlaceOfTheOneThatNobodyUsed() {
        var printedEarlier = admission.first().orElseThrow();
        var printedNow = admission.first().orElseThrow();

        assertThat(admission.offered(printedEarlier)).isEmpty();
        assertThat(admission.offered(printedNow)).map(Invitation::role).contains(Role.ADMIN);
    }

    @Test
    void aLinkLetsNobodyInAfterAWeek() {
        enterAs("Ada");
        var link = admission.invite(Role.REVIEWER);

        now = now.plus(Duration.ofDays(7));

        assertThat(admission.offered(link)).isEmpty();
    }

    @Test
    void whatIsRefusedLeavesTheLinkAsItWas() {
        enterAs("Ada");
        var link = admission.invite(Role.VIEWER);

        for (var wrong : List.of("ada", "", "a b", "-x", "x".repeat(41))) {
            assertThatThrownBy(() -> admission.enter(link, wrong, PASSWORD)).isInstanceOf(PeopleException.class);
        }
        for (var wrong : List.of("", "seven77", "ü".repeat(37))) {
            assertThatThrownBy(() -> admission.enter(link, "Ben", wrong)).isInstanceOf(PeopleException.class);
        }

        assertThat(admission.offered(link)).map(Invitation::role).contains(Role.VIEWER);
        assertThat(accounts.all()).extracting(Account::name).containsExactly("Ada");
    }

    @Test
    void oneLinkLetsOnePersonInHoweverManyComeAtOnce() throws InterruptedException {
        var link = admission.first().orElseThrow();
        List<Callable<Account>> crowd = List.of("A", "B", "C", "D", "E").stream()
                .<Callable<Account>>map(name -> () -> admission.enter(link, name, PASSWORD))
                .toList();

        try (var threads = Executors.newFixedThreadPool(crowd.size())) {
            var entries = threads.invokeAll(crowd);
            assertThat(entries)
                    .filteredOn(entry -> entry.state() == Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(entries)
                    .filteredOn(entry -> entry.state() == Future.State.FAILED)
                    .extracting(Future::exceptionNow)
                    .hasSize(4)
                    .allMatch(PeopleException.class::isInstance);
        }

        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void whoeverLostThePasswordGetsAnotherByALinkOnce() {
        var ada = enterAs("Ada");
        var link = admission.renewal("ada");
        assertThat(admission.offered(link)).map(Invitation::renewing).contains("Ada");

        assertThatThrownBy(() -> admission.renew(link, "short")).isInstanceOf(PeopleException.class);
        assertThatThrownBy(() -> admission.enter(link, "Eve", PASSWORD)).isInstanceOf(PeopleException.class);
        var renewed = admission.renew(link, "battery staple");

        assertThat(renewed).isEqualTo(new Account(ada.id(), "Ada", "hash of battery staple", Role.ADMIN, now));
        assertThat(accounts.all()).containsExactly(renewed);
        assertThatThrownBy(() -> admission.renew(link, "battery staple")).isInstanceOf(PeopleException.class);
        var again = admission.renewal("Ada");
        assertThat(admission.renew(again, PASSWORD).passwordHash()).isEqualTo("hash of " + PASSWORD);
        assertThatThrownBy(() -> admission.renew(admission.invite(Role.VIEWER), PASSWORD))
                .isInstanceOf(PeopleException.class);
        assertThatThrownBy(() -> admission.renewal("Eve"))
                .hasMessage("nobody is called Eve; espalier people list shows who may sign in");
    }

    @Test
    void theOnlyAdminStaysOne() {
        var ada = enterAs("Ada");

        assertThatThrownBy(() -> accounts.change(ada.id(), Role.VIEWER))
                .isInstanceOf(PeopleException.class)
                .hasMessage("only Ada is an admin; make somebody else one first");
        assertThat(accounts.named("Ada")).contains(ada);
    }

    @Test
    void aTokenIsKnownByItsSecretUntilItIsRevoked() {
        var issued = admission.issue("nightly", Role.OPERATOR);

        assertThat(admission.recognised(issued.secret()))
                .hasValueSatisfying(token -> assertThat(token.role()).isEqualTo(Role.OPERATOR));
        assertThat(admission.recognised(new Secret("guessed"))).isEmpty();
        assertThat(tokens.all())
                .singleElement()
                .satisfies(token -> assertThat(token.lastUsedAt()).isEqualTo(now));

        tokens.revoke(issued.token().number(), now);

        assertThat(admission.recognised(issued.secret())).isEmpty();
        assertThatThrownBy(() -> tokens.revoke(99, now)).isInstanceOf(PeopleException.class);
    }

    @Test
    void noSecretIsStored() {
        var link = admission.first().orElseThrow();
        var token = admission.issue("nightly", Role.VIEWER).secret();

        var stored = database.database()
                .sql("select invitation::text from invitation union all select api_token::text from api_token")
                .query(String.class)
                .list();

        assertThat(stored).hasSize(2).noneMatch(row -> row.contains(link.text()) || row.contains(token.text()));
    }

    private Account enterAs(String name) {
        return admission.enter(admission.first().orElseThrow(), name, PASSWORD);
    }
}
