package dev.espalier.storage;

import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.PolicyVersionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcPolicyVersionsIT extends PolicyVersionsContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected PolicyVersions empty() {
        return new JdbcPolicyVersions(database.database());
    }
}
