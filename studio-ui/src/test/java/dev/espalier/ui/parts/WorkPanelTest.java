package dev.espalier.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.espalier.ui.parts.Work.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkPanelTest {

    @Test
    void aTabThatIsGoneDoesNotEndTheWorkItShows() throws Exception {
        var shown = new CountDownLatch(1);
        var work = Work.<String>begin("write", "Writing", progress -> {
            await(shown);
            progress.accept(new Progress("Rows written", 1, 1));
            return "all";
        });
        new UI().add(new WorkPanel<>(work, "Writing.", (_, _) -> {})); // no session holds it
        shown.countDown();

        var came = new CompletableFuture<String>();
        work.whenEnded((result, failure) -> came.complete(failure == null ? result : "failed: " + failure));
        assertThat(came.get(10, TimeUnit.SECONDS)).isEqualTo("all");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CancellationException("stopped");
        }
    }
}
