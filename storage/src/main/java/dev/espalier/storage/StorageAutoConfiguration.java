package dev.espalier.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Holdings;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.PairLines;
import dev.espalier.datasets.PairSamples;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.RowInvariants;
import dev.espalier.people.Accounts;
import dev.espalier.people.ApiTokens;
import dev.espalier.people.Invitations;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.storage.postgres.DatabaseException;
import dev.espalier.storage.postgres.PgServer;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.RolloutTimes;
import dev.espalier.webagent.RunLines;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.page.PageReader;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/**
 * Gives an application every store, in a database of its own or in the one that {@code espalier.database.url} names. The
 * pool depends on the server, so it closes first.
 */
@AutoConfiguration
@EnableConfigurationProperties(StorageProperties.class)
class StorageAutoConfiguration {

    private static final String SCHEME = "jdbc:postgresql://";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("espalier.database.url")
    static class External {

        @Bean
        DatabaseAddress databaseAddress(StorageProperties properties) {
            var external = properties.database();
            var url = String.valueOf(external.url());
            if (!url.startsWith(SCHEME)) {
                throw new DatabaseException(
                        "address must begin with %s, as in %shost/db?user=me&password=..., but begins with \"%s\"; see ESPALIER_DATABASE_URL"
                                .formatted(SCHEME, SCHEME, url.replaceFirst("[:/?].*", "")));
            }
            return new DatabaseAddress(
                    url, external.user(), external.password(), "start it or unset ESPALIER_DATABASE_URL");
        }

        @Bean
        DatabaseClaim databaseClaim(DatabaseAddress address, StorageProperties properties) {
            return properties.database().looking() ? DatabaseClaim.none() : DatabaseClaim.on(address);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoExternalDatabase.class)
    static class Embedded {

        @Bean
        PgServer databaseServer(StorageProperties properties) {
            return PgServer.start(properties.home().resolve("postgres"));
        }

        /** For whoever tells other processes where the database is. */
        @Bean
        IntSupplier databasePort(PgServer server) {
            return server::port;
        }

        @Bean
        DatabaseAddress databaseAddress(PgServer server) {
            return new DatabaseAddress(server.jdbcUrl(), server.user(), server.password(), "start the program again");
        }

        /** One program owns a home, and its database with it. */
        @Bean
        DatabaseClaim databaseClaim() {
            return DatabaseClaim.none();
        }
    }

    static final class NoExternalDatabase extends NoneNestedConditions {

        NoExternalDatabase() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("espalier.database.url")
        static final class ExternalDatabase {}
    }

    /** Tables are brought up to date, and rows read, by whoever has the claim; the pool closes before it is given back. */
    @Bean
    @DependsOn("databaseClaim")
    HikariDataSource dataSource(DatabaseAddress address, StorageProperties properties) {
        return ConnectionPool.open(address, properties.database().connections());
    }

    @Bean
    Database database(HikariDataSource dataSource, DatabaseAddress address) {
        return new Database(dataSource, address);
    }

    @Bean
    WebTasks webTasks(Database database) {
        return new JdbcWebTasks(database);
    }

    @Bean
    PolicyVersions policyVersions(Database database) {
        return new JdbcPolicyVersions(database);
    }

    @Bean
    AgentRuns agentRuns(Database database) {
        return new JdbcAgentRuns(database);
    }

    @Bean
    SearchTrees searchTrees(Database database, ObjectProvider<InstantSource> clock) {
        return new JdbcSearchTrees(database, new PageReader()::read, clock.getIfAvailable(InstantSource::system));
    }

    @Bean
    RolloutTimes rolloutTimes(Database database) {
        return new JdbcRolloutTimes(database);
    }

    @Bean
    TreeViews treeViews(Database database) {
        return new JdbcTreeViews(database, new PageReader()::read);
    }

    @Bean
    Artifacts artifacts(StorageProperties properties) {
        return new DirectoryArtifacts(properties.home().resolve("artifacts"));
    }

    @Bean
    Ledger ledger(Database database) {
        return new JdbcLedger(database);
    }

    @Bean
    PreferencePairs preferencePairs(Database database) {
        return new JdbcPreferencePairs(database);
    }

    @Bean
    PairLines pairLines(Database database) {
        return new JdbcPairLines(database);
    }

    @Bean
    PairSamples pairSamples(Database database) {
        return new JdbcPairSamples(database);
    }

    @Bean
    Judgements judgements(Database database) {
        return new JdbcJudgements(database);
    }

    @Bean
    RunLines runLines(Database database) {
        return new JdbcRunLines(database);
    }

    @Bean
    TaskLines taskLines(Database database) {
        return new JdbcTaskLines(database);
    }

    @Bean
    Datasets datasets(Database database) {
        return new JdbcDatasets(database);
    }

    @Bean
    Holdings holdings(Database database) {
        return new JdbcHoldings(database);
    }

    @Bean
    Accounts accounts(Database database) {
        return new JdbcAccounts(database);
    }

    @Bean
    Invitations invitations(Database database) {
        return new JdbcInvitations(database);
    }

    @Bean
    ApiTokens apiTokens(Database database) {
        return new JdbcApiTokens(database);
    }

    @Bean
    RowInvariants rowInvariants(Database database) {
        return new JdbcRowInvariants(database);
    }
}
