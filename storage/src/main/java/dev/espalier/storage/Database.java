package dev.espalier.storage;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Statements and transactions of one database. What they throw when it is lost has a {@link
 * dev.espalier.storage.postgres.DatabaseException} among its causes. May be shared between threads.
 */
public final class Database {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;

    Database(DataSource source, DatabaseAddress address) {
        var losses = new Losses(address);
        var named = losses.toldBy(source);
        var template = new JdbcTemplate(named);
        template.setExceptionTranslator(losses);
        this.jdbc = JdbcClient.create(template);
        var manager = new JdbcTransactionManager(named);
        manager.setExceptionTranslator(losses);
        this.transactions = new TransactionTemplate(manager);
        this.snapshots = new TransactionTemplate(manager);
        snapshots.setReadOnly(true);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /** Reads with several statements what the database held at one moment. */
    <T> T inSnapshot(Supplier<T> reading) {
        return snapshots.execute(_ -> reading.get());
    }

    /**
     * Waits until nobody else adds to a table, and lets nobody else until the transaction ends.
     *
     * @param table a table's name, never a user's input
     */
    void lock(String table) {
        sql("lock table %s in share row exclusive mode".formatted(table)).update();
    }

    /**
     * Returns the next number for people of a table, without gaps. Until the transaction ends no other one gets a number
     * of that table.
     *
     * @param table a table's name, never a user's input
     */
    int nextNumber(String table) {
        lock(table);
        return sql("select coalesce(max(number), 0) + 1 from %s".formatted(table))
                .query(Integer.class)
                .single();
    }
}
