package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.storage.postgres.DatabaseException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.BadSqlGrammarException;

class LossesIT {

    private static final String END = "select pg_terminate_backend(pg_backend_pid())";

    @RegisterExtension
    static final TestDatabase test = new TestDatabase();

    @Test
    void aDatabaseThatIsLostUnderAStatementIsNamedWithTheMend() {
        assertThatLoss(() -> test.database().sql(END).query(Boolean.class).single())
                .hasMessageStartingWith("database %s was lost (".formatted(shown()))
                .hasMessageEndingWith("terminating connection due to administrator command); start it");
    }

    @Test
    void aDatabaseThatIsLostWithinATransactionIsNamedToo() {
        var database = test.database();
        Runnable work = () -> database.sql(END).query(Boolean.class).single();

        assertThatLoss(() -> database.inTransaction(work))
                .hasMessageStartingWith("database %s was lost (".formatted(shown()));
    }

    @Test
    void aDatabaseThatGivesNoConnectionIsNamedToo() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/espalier?user=me&password=secret");
        var database =
                new Database(nowhere, new DatabaseAddress(String.valueOf(nowhere.getURL()), null, null, "start it"));

        for (ThrowingCallable use : new ThrowingCallable[] {
            () -> database.sql("select 1").query(Integer.class).single(), () -> database.inTransaction(() -> {})
        }) {
            assertThatLoss(use)
                    .hasMessageStartingWith("database jdbc:postgresql://127.0.0.1:1/espalier was lost (")
                    .hasMessageEndingWith("; start it")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void aDatabaseWithoutRoomIsToldFromOneThatIsGone() {
        assertThatLoss(() -> test.database()
                        .sql("do $$ begin raise exception 'no room left' using errcode = 'disk_full'; end $$")
                        .update())
                .hasMessageContaining("no room left")
                .hasMessageEndingWith("; make room on its disk and try again; what was stored before is kept");
    }

    @Test
    void aWrongStatementIsNoLoss() {
        assertThatThrownBy(() ->
                        test.database().sql("select of").query(Integer.class).single())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasRootCauseInstanceOf(PSQLException.class);
    }

    @Test
    void aTextThatNoDatabaseCanHoldIsARefusal() {
        assertThatThrownBy(() -> test.database()
                        .sql("select count(*) from web_task where site = :site")
                        .param("site", "a\0b")
                        .query(Integer.class)
                        .single())
                .cause()
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("a text has the character of number 0 in it, which no stored text has; leave it out")
                .hasRootCauseInstanceOf(PSQLException.class);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatLoss(ThrowingCallable use) {
        var cause = catchThrowable(use);
        while (cause != null && !(cause instanceof DatabaseException)) {
            cause = cause.getCause();
        }
        return assertThat(cause);
    }

    private static String shown() {
        return test.address().replaceFirst("\\?.*", "");
    }
}
