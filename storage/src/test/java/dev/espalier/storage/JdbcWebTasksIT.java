package dev.espalier.storage;

import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.WebTasksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcWebTasksIT extends WebTasksContract {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Override
    protected WebTasks empty() {
        return new JdbcWebTasks(database.database());
    }
}
