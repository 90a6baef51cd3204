package dev.espalier.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tree of a run as a page draws it. */
record WatchedTree(Page page) {

    /** Notes every diff that comes, and keeps the tenth from the tree. */
    private static final String LOSE_THE_TENTH = """
            () => {
              const tree = document.querySelector('es-tree');
              const take = tree.apply.bind(tree);
              window.diffs = [];
              window.gaps = 0;
              tree.addEventListener('es-tree-gap', () => window.gaps++);
              tree.apply = diff => {
                window.diffs.push({ seq: JSON.parse(diff).seq, bytes: new TextEncoder().encode(diff).length });
                if (window.diffs.length !== 10) take(diff);
              };
            }""";

    /** @param bytes of its JSON in UTF-8 */
    record Diff(long seq, int bytes) {

        static Diff of(JsonNode diff) {
            return new Diff(diff.path("seq").asLong(), diff.path("bytes").asInt());
        }
    }

    void awaitNodes(int atLeast) {
        page.waitForFunction("least => document.querySelector('es-tree')?.toJSON?.().nodes.length >= least", atLeast);
    }

    void inspectTheRoot() {
        page.locator("es-tree").focus();
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        page.getByText("N (visits)").waitFor();
    }

    /** Waits until the panel of the chosen node says as many visits as the tree has drawn. */
    void awaitInspectedAsDrawn() {
        page.waitForFunction("""
                () => {
                  const tree = document.querySelector('es-tree');
                  const chosen = tree.toJSON().nodes.find(node => node.id === tree.getAttribute('selected'));
                  const terms = [...document.querySelectorAll('[aria-label="Chosen node"] dt')];
                  const visits = terms.find(term => term.textContent === 'N (visits)').nextElementSibling;
                  return chosen.n > 0 && visits.textContent === String(chosen.n);
                }""");
    }

    void loseTheTenthDiff() {
        page.evaluate(LOSE_THE_TENTH);
    }

    /** Returns what came since {@link #loseTheTenthDiff}. */
    List<Diff> diffs() {
        var diffs = JsonMapper.shared().readTree((String) page.evaluate("JSON.stringify(window.diffs)"));
        return StreamSupport.stream(diffs.spliterator(), false).map(Diff::of).toList();
    }

    /** Returns how often the tree noticed since then that something had not come. */
    int gaps() {
        return (int) page.evaluate("window.gaps");
    }

    /**
     * Waits until the page holds the marks that the rows do; it was not loaded again, so that only its first fetch and what
     * was pushed since can have brought them.
     *
     * @return how many there are
     */
    int drawnAsStored() {
        page.waitForFunction("""
                async () => {
                  const marks = tree => JSON.stringify(tree.nodes
                    .map(node => [node.id, node.state, node.n, node.q ?? null, node.rank ?? null, node.expanded])
                    .sort((one, other) => one[0] < other[0] ? -1 : 1));
                  const stored = await (await fetch('/data' + location.pathname + '/tree')).json();
                  return marks(stored) === marks(document.querySelector('es-tree').toJSON());
                }""");
        return (int) page.evaluate("document.querySelector('es-tree').toJSON().nodes.length");
    }
}
