package dev.espalier.storage;

import dev.espalier.webagent.Digest;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskId;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.WebTasks;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link WebTasks} in table web_task. May be shared between threads. */
public final class JdbcWebTasks implements WebTasks {

    private final Database database;

    public JdbcWebTasks(Database database) {
        this.database = database;
    }

    @Override
    public List<WebTask> add(List<WebTask> tasks) {
        return database.inTransaction(() -> tasks.stream().map(this::add).toList());
    }

    private WebTask add(WebTask task) {
        var number = database.nextNumber("web_task");
        var content = contentDigest(task);
        return database.sql("select * from web_task where content_sha256 = :content")
                .param("content", content)
                .query(JdbcWebTasks::read)
                .optional()
                .orElseGet(() -> insert(numbered(task, number), content));
    }

    private WebTask insert(WebTask task, String content) {
        database.sql("""
                        insert into web_task (web_task_id, number, site, split, instruction, definition,
                            wording, wording_seen, expert_steps, needs, content_sha256)
                        values (:id, :number, :site, :split, :instruction, cast(:definition as json),
                            :wording, :wordingSeen, :expertSteps, :needs, :content)""")
                .param("id", task.id().value())
                .param("number", task.number())
                .param("site", task.site())
                .param("split", task.split().name())
                .param("instruction", task.instruction())
                .param("definition", task.definition())
                .param("wording", task.traits().wording())
                .param("wordingSeen", task.traits().wordingSeen())
                .param("expertSteps", task.traits().expertSteps())
                .param("needs", task.traits().needs().toArray(String[]::new))
                .param("content", content)
                .update();
        return task;
    }

    @Override
    public Optional<WebTask> find(TaskId task) {
        return database.sql("select * from web_task where web_task_id = :id")
                .param("id", task.value())
                .query(JdbcWebTasks::read)
                .optional();
    }

    @Override
    public Optional<WebTask> numbered(int number) {
        return database.sql("select * from web_task where number = :number")
                .param("number", number)
                .query(JdbcWebTasks::read)
                .optional();
    }

    @Override
    public List<WebTask> of(String site) {
        return database.sql("select * from web_task where site = :site order by number")
                .param("site", site)
                .query(JdbcWebTasks::read)
                .list();
    }

    @Override
    public List<WebTask> all() {
        return database.sql("select * from web_task order by number")
                .query(JdbcWebTasks::read)
                .list();
    }

    private static WebTask read(ResultSet row, int index) throws SQLException {
        return new WebTask(
                new TaskId(Columns.uuid(row, "web_task_id")),
                row.getInt("number"),
                row.getString("site"),
                Split.valueOf(row.getString("split")),
                row.getString("instruction"),
                row.getString("definition"),
                new WebTask.Traits(
                        row.getString("wording"),
                        row.getBoolean("wording_seen"),
                        row.getInt("expert_steps"),
                        Columns.strings(row, "needs")));
    }

    private static WebTask numbered(WebTask task, int number) {
        return new WebTask(
                task.id(), number, task.site(), task.split(), task.instruction(), task.definition(), task.traits());
    }

    /** Hashes the parts as a JSON list, in which no part can be mistaken for the next. */
    private static String contentDigest(WebTask task) {
        var parts = List.of(task.site(), task.split().name(), task.instruction(), task.definition());
        return Digest.of(Json.write(parts).getBytes(StandardCharsets.UTF_8)).hex();
    }
}
