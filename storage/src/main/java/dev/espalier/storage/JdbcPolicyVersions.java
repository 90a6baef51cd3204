package dev.espalier.storage;

import dev.espalier.webagent.Digest;
import dev.espalier.webagent.PolicyVersion;
import dev.espalier.webagent.PolicyVersionId;
import dev.espalier.webagent.PolicyVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link PolicyVersions} in table policy_version. May be shared between threads. */
public final class JdbcPolicyVersions implements PolicyVersions {

    private final Database database;

    public JdbcPolicyVersions(Database database) {
        this.database = database;
    }

    @Override
    public PolicyVersion keep(PolicyVersion version) {
        database.sql("""
                        insert into policy_version (policy_version_id, name, parameters_sha256, parameters)
                        values (:id, :name, :hash, cast(:parameters as json))
                        on conflict (parameters_sha256) do nothing""")
                .param("id", version.id().value())
                .param("name", version.name())
                .param("hash", version.hash().hex())
                .param("parameters", version.parameters())
                .update();
        return database.sql("select * from policy_version where parameters_sha256 = :hash")
                .param("hash", version.hash().hex())
                .query(JdbcPolicyVersions::read)
                .single();
    }

    @Override
    public Optional<PolicyVersion> find(PolicyVersionId id) {
        return database.sql("select * from policy_version where policy_version_id = :id")
                .param("id", id.value())
                .query(JdbcPolicyVersions::read)
                .optional();
    }

    @Override
    public List<PolicyVersion> all() {
        return database.sql("select * from policy_version order by name, policy_version_id desc")
                .query(JdbcPolicyVersions::read)
                .list();
    }

    private static PolicyVersion read(ResultSet row, int index) throws SQLException {
        return new PolicyVersion(
                new PolicyVersionId(Columns.uuid(row, "policy_version_id")),
                row.getString("name"),
                new Digest(row.getString("parameters_sha256")),
                row.getString("parameters"));
    }
}
