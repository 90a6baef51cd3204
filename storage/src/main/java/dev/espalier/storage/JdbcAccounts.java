package dev.espalier.storage;

import dev.espalier.people.Account;
import dev.espalier.people.AccountId;
import dev.espalier.people.Accounts;
import dev.espalier.people.Admission;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Accounts} in table account. May be shared between threads. */
public final class JdbcAccounts implements Accounts {

    private final Database database;

    public JdbcAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> named(String name) {
        return database.sql("select * from account where lower(name) = lower(:name)")
                .param("name", name)
                .query(JdbcAccounts::read)
                .optional();
    }

    @Override
    public List<Account> all() {
        return database.sql("select * from account order by lower(name)")
                .query(JdbcAccounts::read)
                .list();
    }

    /** The table is locked, so that two admins cannot each take the other's role away at once. */
    @Override
    public Account change(AccountId account, Role role) {
        return database.inTransaction(() -> {
            database.sql("lock table account in share row exclusive mode").update();
            var changed = database.sql("update account set role = :role where account_id = :id returning *")
                    .param("role", role.name())
                    .param("id", account.value())
                    .query(JdbcAccounts::read)
                    .optional()
                    .orElseThrow(() -> unknown(account));
            var admins = database.sql("select count(*) from account where role = 'ADMIN'")
                    .query(Integer.class)
                    .single();
            if (admins == 0) {
                throw new PeopleException(
                        "only %s is an admin; make somebody else one first".formatted(changed.name()));
            }
            return changed;
        });
    }

    @Override
    public Account renew(String digest, String passwordHash, Instant now) {
        return database.sql("""
                        with used as (
                            update invitation set account_id = renews_account_id
                            where secret_sha256 = :digest and renews_account_id is not null
                                and account_id is null and expires_at > :now
                            returning renews_account_id)
                        update account set password_hash = :hash
                        from used where account.account_id = used.renews_account_id
                        returning account.*""")
                .param("digest", digest)
                .param("now", Columns.timestamp(now))
                .param("hash", passwordHash)
                .query(JdbcAccounts::read)
                .optional()
                .orElseThrow(Admission::worthless);
    }

    private static PeopleException unknown(AccountId account) {
        return new PeopleException("there is no account %s".formatted(account));
    }

    static Account read(ResultSet row, int index) throws SQLException {
        return new Account(
                new AccountId(Columns.uuid(row, "account_id")),
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "created_at"));
    }
}
