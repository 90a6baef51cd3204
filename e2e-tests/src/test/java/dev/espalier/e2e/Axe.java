package dev.espalier.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds on a page that keeps people out. */
final class Axe {

    private static final String SCRIPT = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private Axe() {}

    /**
     * Returns one line for each rule that is broken: which, how badly, and where. What a Vaadin grid is made of inside is
     * Vaadin's: its table holds groups of rows that are hidden while they are empty, which axe takes for wrong children.
     * Nothing is loaded for it first: on a page that waits for the studio that would wait too, until axe gives it up.
     */
    @SuppressWarnings("unchecked") // What a script returns is a list of its array.
    static List<String> violations(Page page) {
        page.evaluate(script());
        return (List<String>) page.evaluate("""
                async () => {
                  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                  const { violations } = await axe.run(document, { runOnly: tags, preload: false });
                  const ofGrid = ({ target }) => Array.isArray(target[0]) && target[0].at(-1) === '#table';
                  return violations
                    .map(({ id, impact, nodes }) =>
                      [id, impact, id === 'aria-required-children' ? nodes.filter(node => !ofGrid(node)) : nodes])
                    .filter(([id, impact, nodes]) => nodes.length > 0)
                    .map(([id, impact, nodes]) =>
                      `${id} (${impact}): ${nodes.map(({ target }) => target).join(' · ')}`);
                }""");
    }

    private static String script() {
        try (var stream = Axe.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
