package dev.espalier.webagent.policy;

import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageView;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells by its title and headings whether a page says that a thing is done. */
final class Confirmation {

    private final Lexicon lexicon;

    Confirmation(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Returns true when a heading or the title confirms and nothing is left to fill in. */
    boolean on(PageView page) {
        return sign(page).isPresent() && !openForm(page);
    }

    /** Returns the line that confirms. */
    Optional<String> sign(PageView page) {
        boolean dead = lines(page).anyMatch(line -> speaks(line, WordList.DEADEND));
        return dead
                ? Optional.empty()
                : lines(page).filter(line -> speaks(line, WordList.CONFIRMED)).findFirst();
    }

    /** Returns the line that says it went wrong. */
    Optional<String> deadEnd(PageView page) {
        return lines(page).filter(line -> speaks(line, WordList.DEADEND)).findFirst();
    }

    private boolean speaks(String line, WordList list) {
        return lexicon.hasAny(list, Phrase.of(line).words());
    }

    private static Stream<String> lines(PageView page) {
        return Stream.concat(
                Stream.of(page.title()),
                page.items().stream()
                        .filter(item -> item instanceof PageItem.Text text && text.heading() > 0)
                        .map(item -> ((PageItem.Text) item).text()));
    }

    private static boolean openForm(PageView page) {
        return page.elements().stream()
                .anyMatch(e -> ThingKind.of(e) == ThingKind.FIELD
                        && !e.surroundings().region().equals("footer")
                        && !e.surroundings().region().equals("header"));
    }
}
