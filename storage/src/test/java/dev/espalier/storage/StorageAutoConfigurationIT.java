package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Holdings;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairSamples;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.RowInvariants;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.storage.postgres.DatabaseException;
import dev.espalier.storage.postgres.PgServer;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.WebTasks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class StorageAutoConfigurationIT {

    @RegisterExtension
    static final TestDatabase external = new TestDatabase();

    @TempDir
    static Path home;

    @EnableAutoConfiguration
    static class Program {}

    @Test
    void keepsWhatWasStoredFromOneStartToTheNext() {
        var task = Samples.task("toy", Split.TRAIN, "go");
        try (var program = start()) {
            program.getBean(WebTasks.class).add(List.of(task));
        }

        try (var program = start()) {
            assertThat(program.getBean(WebTasks.class).find(task.id())).isPresent();
        }
    }

    @Test
    void stopsItsServerWhenTheProgramEnds() {
        ProcessHandle server;
        try (var program = start()) {
            server = ProcessHandle.of(program.getBean(PgServer.class).pid()).orElseThrow();
        }

        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void usesTheDatabaseThatItIsGivenAndStartsNone() {
        try (var program = start("espalier.database.url=" + external.address())) {
            assertThat(program.getBeansOfType(PgServer.class)).isEmpty();
            program.getBean(WebTasks.class).add(List.of(Samples.task("toy", Split.TRAIN, "go")));
        }

        assertThat(new JdbcWebTasks(external.database()).all()).hasSize(1);
    }

    @Test
    void givesEveryStore() {
        try (var program = start("espalier.database.url=" + external.address())) {
            assertThat(List.of(
                            WebTasks.class,
                            PolicyVersions.class,
                            AgentRuns.class,
                            SearchTrees.class,
                            Artifacts.class,
                            Ledger.class,
                            PreferencePairs.class,
                            PairLines.class,
                            PairSamples.class,
                            Judgements.class,
                            RunLines.class,
                            TaskLines.class,
                            Datasets.class,
                            Holdings.class,
                            RowInvariants.class))
                    .allSatisfy(store -> assertThat(program.getBean(store)).isNotNull());
        }
    }

    @Test
    void saysWhatToDoWhenTheDatabaseIsDown() {
        var failure = catchThrowable(
                () -> start("espalier.database.url=jdbc:postgresql://127.0.0.1:1/espalier?password=secret"));

        assertThat(databaseExceptionIn(failure))
                .hasMessageMatching("database jdbc:postgresql://127.0.0.1:1/espalier: could not connect \\(.+\\); "
                        + "start it or unset ESPALIER_DATABASE_URL")
                .satisfies(cause -> assertThat(cause.getExitCode()).isEqualTo(2));
    }

    @Test
    void saysHowAnAddressMustBeginAndTellsNoSecret() {
        var failure = catchThrowable(() -> start("espalier.database.url=postgres://me:secret@127.0.0.1/espalier"));

        assertThat(databaseExceptionIn(failure))
                .hasMessage(
                        "database address must begin with jdbc:postgresql://, as in"
                                + " jdbc:postgresql://host/db?user=me&password=..., but begins with \"postgres\"; see ESPALIER_DATABASE_URL")
                .satisfies(cause -> assertThat(cause.getExitCode()).isEqualTo(2));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause.getMessage()).doesNotContain("secret");
        }
    }

    private static DatabaseException databaseExceptionIn(Throwable failure) {
        var cause = failure;
        while (!(cause instanceof DatabaseException)) {
            cause = cause.getCause();
        }
        return (DatabaseException) cause;
    }

    private ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties("espalier.home=" + home)
                .properties(properties)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run();
    }
}
