package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.storage.postgres.DatabaseException;
import dev.espalier.webagent.WebTasks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DatabaseClaimIT {

    /** The pool looks after its connection every half minute at the latest. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String HELD = """
            select count(*) from pg_locks
            where locktype = 'advisory' and granted
              and database = (select oid from pg_database where datname = current_database())""";

    @RegisterExtension
    static final TestDatabase external = new TestDatabase();

    @TempDir
    private Path homes;

    @EnableAutoConfiguration
    static class Program {}

    @BeforeAll
    static void makeAnotherSchema() {
        external.jdbc().sql("create schema elsewhere").update();
    }

    @Test
    void refusesAProgramOfAnotherHome() {
        try (var _ = start(external.address())) {
            var failure = catchThrowable(() -> start(external.address()));

            assertThat(databaseExceptionIn(failure))
                    .hasMessage(
                            "database %s: a studio or command of another home works in it;"
                                    + " wait for it to end, or name another database with ESPALIER_DATABASE_URL",
                            shown())
                    .satisfies(cause -> assertThat(cause.getExitCode()).isEqualTo(2));
        }
    }

    @Test
    void refusesACommandThatWiresOnlyWhatItUses() {
        try (var _ = start(external.address());
                var command =
                        program(external.address()).lazyInitialization(true).run()) {
            assertThatThrownBy(() -> command.getBean(WebTasks.class))
                    .satisfies(failure -> assertThat(databaseExceptionIn(failure))
                            .hasMessageContaining("a studio or command of another home works in it"));
        }
    }

    @Test
    void refusesBeforeItMakesTables() {
        var empty = inSchema("untouched");
        external.jdbc().sql("create schema untouched").update();
        try (var _ = DatabaseClaim.on(new DatabaseAddress(empty, null, null, "start it"))) {
            assertThat(catchThrowable(() -> start(empty))).isNotNull();
        }

        assertThat(external.jdbc()
                        .sql("select count(*) from information_schema.tables where table_schema = 'untouched'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void letsAProgramIntoAnotherSchema() {
        try (var first = start(external.address());
                var second = start(inSchema("elsewhere"))) {
            assertThat(second.getBean(WebTasks.class).all()).isEmpty();
            assertThat(first.getBean(WebTasks.class).all()).isEmpty();
            await(() -> held() == 2);
        }
    }

    /** The first has it before its tables, and so its schema, are there; the second comes before and after that. */
    @ParameterizedTest
    @ValueSource(strings = {"to_be", "To_Be", "%22to_be%22", "to_be,not_to_be"})
    void refusesASecondProgramInASchemaThatIsYetToBeMade(String spelling) {
        var address = new DatabaseAddress(inSchema("to_be"), null, null, "start it");
        external.jdbc().sql("drop schema if exists to_be").update();
        try (var _ = DatabaseClaim.on(address)) {
            assertThat(catchThrowable(() -> start(inSchema(spelling))))
                    .satisfies(failure -> assertThat(databaseExceptionIn(failure))
                            .hasMessageContaining("a studio or command of another home works in it"));

            external.jdbc().sql("create schema to_be").update();

            assertThat(catchThrowable(() -> start(inSchema(spelling))))
                    .satisfies(failure -> assertThat(databaseExceptionIn(failure))
                            .hasMessageContaining("a studio or command of another home works in it"));
        }
    }

    @Test
    void letsProgramsIntoTwoSchemasThatAreYetToBeMade() {
        try (var first = start(inSchema("one_to_be"));
                var second = start(inSchema("other_to_be"))) {
            assertThat(second.getBean(WebTasks.class).all()).isEmpty();
            assertThat(first.getBean(WebTasks.class).all()).isEmpty();
            await(() -> held() == 2);
        }
    }

    /** A schema that is there goes by its own name, whatever is written before it that is not. */
    @Test
    void refusesAProgramThatWritesTheSchemaInAnotherWay() {
        try (var _ = start(inSchema("%22$user%22,public"))) {
            assertThat(catchThrowable(() -> start(inSchema("public")))).isNotNull();
            assertThat(catchThrowable(() -> start(inSchema("never_made,public"))))
                    .isNotNull();
        }
    }

    @Test
    void letsLookWhoeverWorks() {
        try (var _ = start(external.address());
                var looking = start(external.address(), "espalier.database.looking=true")) {
            assertThat(looking.getBean(WebTasks.class).all()).isEmpty();
        }
    }

    @Test
    void whoLooksKeepsNobodyOut() {
        try (var _ = start(external.address(), "espalier.database.looking=true")) {
            await(() -> held() == 0);
            try (var worker = start(external.address())) {
                assertThat(worker.getBean(WebTasks.class).all()).isEmpty();
            }
        }
    }

    @Test
    void canBeHadOnceTheFirstProgramHasEnded() {
        start(external.address()).close();

        try (var second = start(external.address())) {
            assertThat(second.getBean(WebTasks.class).all()).isEmpty();
        }
    }

    @Test
    void isTakenAgainWhenItsConnectionWasLost() {
        try (var _ = start(external.address())) {
            assertThat(held()).isOne();
            external.jdbc()
                    .sql(HELD.replace("count(*)", "pg_terminate_backend(pid)"))
                    .query(Boolean.class)
                    .single();
            await(() -> held() == 0);

            await(() -> held() == 1);

            assertThat(catchThrowable(() -> start(external.address()))).isNotNull();
        }
    }

    private static int held() {
        return external.jdbc().sql(HELD).query(Integer.class).single();
    }

    private static void await(BooleanSupplier condition) {
        var met = new CompletableFuture<Void>();
        try (var looking = Executors.newSingleThreadScheduledExecutor()) {
            var looks = looking.scheduleWithFixedDelay(
                    () -> {
                        if (condition.getAsBoolean()) {
                            met.complete(null);
                        }
                    },
                    0,
                    50,
                    TimeUnit.MILLISECONDS);
            assertThat(met).succeedsWithin(PATIENCE);
            looks.cancel(true);
        }
    }

    private static String shown() {
        return external.address().replaceFirst("\\?.*", "");
    }

    private static String inSchema(String schema) {
        return external.address() + "&currentSchema=" + schema;
    }

    private static DatabaseException databaseExceptionIn(Throwable failure) {
        var cause = failure;
        while (!(cause instanceof DatabaseException)) {
            cause = cause.getCause();
        }
        return (DatabaseException) cause;
    }

    private ConfigurableApplicationContext start(String address, String... properties) {
        return program(address).properties(properties).run();
    }

    private SpringApplicationBuilder program(String address) {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties("espalier.home=" + homes, "espalier.database.url=" + address)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
    }
}
