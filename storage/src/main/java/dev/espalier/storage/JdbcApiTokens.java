package dev.espalier.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.people.ApiToken;
import dev.espalier.people.ApiTokens;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@link ApiTokens} in table api_token. May be shared between threads. */
public final class JdbcApiTokens implements ApiTokens {

    private final Database database;

    public JdbcApiTokens(Database database) {
        this.database = database;
    }

    @Override
    public ApiToken add(String name, String digest, Role role, Instant at) {
        return database.inTransaction(() -> database.sql("""
                        insert into api_token (api_token_id, number, name, secret_sha256, role, made_at)
                        values (:id, :number, :name, :digest, :role, :at)
                        returning *""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("number", database.nextNumber("api_token"))
                .param("name", name)
                .param("digest", digest)
                .param("role", role.name())
                .param("at", Columns.timestamp(at))
                .query(JdbcApiTokens::read)
                .single());
    }

    /** Writes once a minute at most: a program may come a hundred times a second. */
    @Override
    public Optional<ApiToken> use(String digest, Instant at) {
        var minute = Columns.timestamp(at.truncatedTo(ChronoUnit.MINUTES));
        var found = database.sql("select * from api_token where secret_sha256 = :digest and revoked_at is null")
                .param("digest", digest)
                .query(JdbcApiTokens::read)
                .optional();
        found.ifPresent(token -> database.sql("""
                        update api_token set last_used_at = :minute
                        where number = :number and (last_used_at is null or last_used_at < :minute)""")
                .param("minute", minute)
                .param("number", token.number())
                .update());
        return found;
    }

    @Override
    public List<ApiToken> all() {
        return database.sql("select * from api_token order by number")
                .query(JdbcApiTokens::read)
                .list();
    }

    @Override
    public ApiToken revoke(int number, Instant at) {
        return database.sql("""
                        update api_token set revoked_at = coalesce(revoked_at, :at)
                        where number = :number
                        returning *""")
                .param("at", Columns.timestamp(at))
                .param("number", number)
                .query(JdbcApiTokens::read)
                .optional()
                .orElseThrow(() -> new PeopleException(
                        "there is no token %d; espalier token list shows those there are".formatted(number)));
    }

    private static ApiToken read(ResultSet row, int index) throws SQLException {
        return new ApiToken(
                row.getInt("number"),
                row.getString("name"),
                row.getString("secret_sha256"),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "made_at"),
                Columns.nullableInstant(row, "last_used_at"),
                Columns.nullableInstant(row, "revoked_at"));
    }
}
