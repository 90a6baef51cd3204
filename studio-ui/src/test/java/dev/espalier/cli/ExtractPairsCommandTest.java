package dev.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.practice.PairReader;
import dev.espalier.practice.ReadingDesk;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.TakenRuns;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractPairsCommandTest {

    @TempDir
    private Path folder;

    private final ReadingDesk desk = new ReadingDesk();
    private CommandRun commands;

    @BeforeEach
    void openHome() {
        commands = new CommandRun(folder)
                .with(PairReader.class, desk.reader)
                .with(AgentRuns.class, desk.runs)
                .with(WebTasks.class, desk.tasks);
    }

    @Test
    void aRunThatMayNotBeReadIsRefusedBeforeAnotherIsRead() {
        var train = desk.done(Split.TRAIN);
        desk.done(Split.HELD_OUT);

        assertThat(commands.run("pairs", "extract", "--runs", "1,2")).isEqualTo(2);

        assertThat(commands.remarks())
                .isEqualTo(
                        "espalier: run 2 is on a task that is kept for measuring; pairs are read off train tasks alone\n");
        assertThat(desk.runs.unread()).containsExactly(train);
    }

    @Test
    void aRunThatSomebodyIsAtIsRefused() {
        var run = desk.done(Split.TRAIN);

        try (var turn = TakenRuns.take(desk.atWork, run)) {
            assertThat(turn).isNotNull();
            assertThat(commands.run("pairs", "extract", "--runs", "1")).isEqualTo(2);
        }

        assertThat(commands.remarks()).isEqualTo("espalier: run 1 is at work; pause or cancel it first\n");
    }

    @Test
    void withoutNumbersItReadsWhatIsAtRestAndSaysWhatWasLeftOut() {
        desk.done(Split.TRAIN);
        desk.runs.reopen(desk.done(Split.TRAIN)); // by a program that was killed
        desk.done(Split.HELD_OUT);
        desk.queued(Split.TRAIN);
        var taken = desk.done(Split.TRAIN);

        try (var turn = TakenRuns.take(desk.atWork, taken)) {
            assertThat(turn).isNotNull();
            assertThat(commands.run("pairs", "extract")).isEqualTo(1);
        }

        assertThat(commands.remarks()).isEqualTo("""
                left out 3 runs: 1 on tasks that are kept for measuring, 2 queued or at work
                espalier: there is no pair in 2 runs; search with espalier run --task N --search 12, more rollouts give more pairs
                """);
        assertThat(desk.runs.unread()).containsExactly(taken);
    }

    @Test
    void anInterruptEndsItBetweenRuns() {
        desk.done(Split.TRAIN);
        var second = desk.done(Split.TRAIN);

        assertThat(commands.interruptedAfter(1).run("pairs", "extract")).isEqualTo(130);

        assertThat(commands.remarks())
                .isEqualTo("espalier: interrupted; read 1 of 2 runs, and what was found is kept\n");
        assertThat(desk.runs.unread()).containsExactly(second);
    }
}
