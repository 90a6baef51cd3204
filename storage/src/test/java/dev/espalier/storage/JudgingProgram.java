package dev.espalier.storage;

import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.Opinion;
import dev.espalier.storage.postgres.PgServer;
import dev.espalier.webagent.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** A program to be killed: judges pairs one by one and prints the number of each once its judgement is acknowledged. */
final class JudgingProgram {

    static final int PAIRS = 60;
    static final String REVIEWER = "ann";

    private JudgingProgram() {}

    public static void main(String[] args) {
        try (var server = PgServer.start(Path.of(args[0]))) {
            var address = address(server);
            try (var pool = ConnectionPool.open(address, 2)) {
                var database = new Database(pool, address);
                if (new JdbcWebTasks(database).all().isEmpty()) {
                    new JdbcPairSamples(database).fill(PAIRS, 1);
                }
                judge(database, Integer.parseInt(args[1]));
            }
        }
    }

    static DatabaseAddress address(PgServer server) {
        return new DatabaseAddress(server.jdbcUrl(), server.user(), server.password(), "start it");
    }

    private static void judge(Database database, int from) {
        var judging = new Judging(new JdbcJudgements(database), Judging.Settings.DEFAULT, () -> Samples.NOON);
        for (int number = from; number <= PAIRS; number++) {
            var shown = judging.shown(number, REVIEWER).orElseThrow();
            var act = new ClientId(UUID.nameUUIDFromBytes(("act " + number).getBytes(StandardCharsets.UTF_8)));
            judging.judge(
                    act,
                    REVIEWER,
                    shown,
                    new Opinion.Prefers(shown.answers().right().completion()),
                    "2");
            System.out.println(number);
        }
    }
}
