package dev.espalier.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.people.Account;
import dev.espalier.people.Admission;
import dev.espalier.people.Invitation;
import dev.espalier.people.Invitations;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/** {@link Invitations} in table invitation. May be shared between threads. */
public final class JdbcInvitations implements Invitations {

    private final Database database;

    public JdbcInvitations(Database database) {
        this.database = database;
    }

    @Override
    public void add(Invitation invitation) {
        database.sql("""
                        insert into invitation (invitation_id, secret_sha256, role, made_at, expires_at, renews_account_id)
                        values (:id, :digest, :role, :madeAt, :expiresAt,
                            (select account_id from account where name = :renewing))""")
                .param("renewing", invitation.renewing(), Types.VARCHAR)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("digest", invitation.digest())
                .param("role", invitation.role().name())
                .param("madeAt", Columns.timestamp(invitation.madeAt()))
                .param("expiresAt", Columns.timestamp(invitation.expiresAt()))
                .update();
    }

    @Override
    public boolean addFirst(Invitation invitation) {
        return database.inTransaction(() -> {
            database.sql("lock table account in share row exclusive mode").update();
            var people = database.sql("select count(*) from account")
                    .query(Integer.class)
                    .single();
            if (people > 0) {
                return false;
            }
            database.sql("""
                            update invitation set expires_at = least(expires_at, :now) where account_id is null""")
                    .param("now", Columns.timestamp(invitation.madeAt()))
                    .update();
            add(invitation);
            return true;
        });
    }

    @Override
    public Optional<Invitation> open(String digest, Instant now) {
        return database.sql("""
                        select invitation.*, account.name as renewing
                        from invitation left join account on account.account_id = renews_account_id
                        where secret_sha256 = :digest and invitation.account_id is null and expires_at > :now""")
                .param("digest", digest)
                .param("now", Columns.timestamp(now))
                .query(JdbcInvitations::read)
                .optional();
    }

    @Override
    public Account use(String digest, Account account) {
        return database.inTransaction(() -> {
            database.sql("lock table account in share row exclusive mode").update();
            if (open(digest, account.createdAt()).isEmpty()) {
                throw Admission.worthless();
            }
            var stored = insert(account);
            database.sql("update invitation set account_id = :account where secret_sha256 = :digest")
                    .param("account", stored.id().value())
                    .param("digest", digest)
                    .update();
            return stored;
        });
    }

    private Account insert(Account account) {
        return database.sql("""
                        insert into account (account_id, name, password_hash, role, created_at)
                        select :id, :name, :hash, :role, :at
                        where not exists (select from account where lower(name) = lower(:name))
                        returning *""")
                .param("id", account.id().value())
                .param("name", account.name())
                .param("hash", account.passwordHash())
                .param("role", account.role().name())
                .param("at", Columns.timestamp(account.createdAt()))
                .query(JdbcAccounts::read)
                .optional()
                .orElseThrow(
                        () -> new PeopleException("the name %s is taken; choose another".formatted(account.name())));
    }

    private static Invitation read(ResultSet row, int index) throws SQLException {
        return new Invitation(
                row.getString("secret_sha256"),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "made_at"),
                Columns.instant(row, "expires_at"),
                row.getString("renewing"));
    }
}
