package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The word beside a tree that says whether it is kept abreast. */
class LiveElementIT extends TreeFixture {

    /** Stands in for the connection that the studio's pages have, and for a tab that is hidden. */
    private static final String BESIDE = """
            () => {
              let hidden = false;
              Object.defineProperty(document, 'hidden', { get: () => hidden });
              window.hide = value => { hidden = value; document.dispatchEvent(new Event('visibilitychange')); };
              const listeners = new Set();
              window.Vaadin = { connectionState: { state: 'connected', addStateChangeListener: one => listeners.add(one),
                removeStateChangeListener: one => listeners.delete(one) } };
              window.connection = state => { Vaadin.connectionState.state = state; listeners.forEach(tell => tell()); };
              window.listeners = listeners;
              window.live = document.createElement('es-live');
              window.seen = [];
              live.addEventListener('es-live-seen', event => seen.push(event.detail.seen));
              live.setAttribute('run', 'running');
              document.body.append(live);
            }""";

    @BeforeEach
    void putItBesideTheTree() {
        page.evaluate(BESIDE);
    }

    @Test
    void saysHowTheRunStands() {
        assertThat(words()).isEqualTo("Live");
        assertThat(asRun("waiting")).isEqualTo("Live: the run has not begun");
        assertThat(asRun("paused")).isEqualTo("Paused: the run waits to be resumed");
        assertThat(asRun("ended")).isEqualTo("Ended");
        assertThat(page.locator("es-live").getAttribute("role")).isEqualTo("status");
    }

    @Test
    void saysThatTheStudioIsAway() {
        page.evaluate("() => connection('reconnecting')");
        assertThat(words()).isEqualTo("Reconnecting…");
        page.evaluate("() => connection('connected')");
        assertThat(words()).isEqualTo("Live");
        page.evaluate("() => live.remove()");
        assertThat(page.evaluate("() => listeners.size")).isEqualTo(0);
    }

    @Test
    void tellsThatNobodyLooksAndIsAbreastOnlyOnceThatIsSaid() {
        page.evaluate("() => hide(true)");
        assertThat(words()).isEqualTo("Paused: this tab was hidden");
        page.evaluate("() => hide(false)");
        assertThat(words()).isEqualTo("Paused: this tab was hidden");
        page.evaluate("() => live.isAbreast()");
        assertThat(words()).isEqualTo("Live");
        assertThat(tree.json("() => JSON.stringify(seen)")).isEqualTo(json("[false, true]"));
    }

    private String asRun(String run) {
        page.evaluate("run => live.setAttribute('run', run)", run);
        return words();
    }

    private String words() {
        return page.locator("es-live").textContent();
    }
}
