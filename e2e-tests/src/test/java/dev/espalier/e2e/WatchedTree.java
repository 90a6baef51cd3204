package dev.espalier.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tree of a run as a page draws it. */
record WatchedTree(Page page) {

    /** Bytes of a diff at most. */
    private static final int LARGEST_DIFF = 4_096;

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
    private record Diff(long seq, int bytes) {

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

    /** Makes sure that what came since {@link #loseTheTenthDiff} is short and numbered, and that its loss was noticed. */
    void checkDiffs() {
        var diffs = diffs();
        var numbers = LongStream.range(0, diffs.size())
                .map(number -> diffs.getFirst().seq() + number)
                .boxed()
                .toList();
        assertThat(diffs).hasSizeGreaterThan(10).allMatch(diff -> diff.bytes() <= LARGEST_DIFF);
        assertThat(diffs).extracting(Diff::seq).isEqualTo(numbers);
        assertThat((int) page.evaluate("window.gaps")).isPositive();
    }

    private List<Diff> diffs() {
        var diffs = JsonMapper.shared().readTree((String) page.evaluate("JSON.stringify(window.diffs)"));
        return StreamSupport.stream(diffs.spliterator(), false).map(Diff::of).toList();
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
                    .map(node => [node.id, node.parent ?? null, node.depth, node.ordinal, node.label, node.state, node.expanded,
                      node.n, node.q ?? null, node.rank ?? null])
                    .sort((one, other) => one[0] < other[0] ? -1 : 1));
                  const stored = await (await fetch('/data' + location.pathname + '/tree')).json();
                  return marks(stored) === marks(document.querySelector('es-tree').toJSON());
                }""");
        return (int) page.evaluate("document.querySelector('es-tree').toJSON().nodes.length");
    }

    /** Returns how many pages of the tree the search has seen; the others are only proposed. */
    int pagesSeen() {
        return (int) page.evaluate(
                "document.querySelector('es-tree').toJSON().nodes.filter(node => node.state !== 'PROPOSED').length");
    }
}
