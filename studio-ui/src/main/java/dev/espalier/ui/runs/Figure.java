package dev.espalier.ui.runs;

import com.vaadin.flow.component.details.Details;
import dev.espalier.ui.parts.Facts;

/** What the search knows of an action, as it is headed, named and explained. */
enum Figure {
    Q(
            "Q",
            "Q",
            "by which selection compares the actions of a page: outcome mean and critic's value, mixed as the run is set"),
    VISITS("N", "N (visits)", "visits: finished and judged rollouts that went through the action"),
    OUTCOMES("Mean", "Outcome mean, q tilde", "q tilde: the share of those rollouts that ended well"),
    CRITIC("Critic", "Critic, q hat", "q hat: the action's rank as a number from 0 to 1"),
    RANK("Rank", "Rank", "the action's place in the critic's order of the page's proposals; 1 is the best"),
    PROBABILITY("Probability", "Probability", "the policy's for the action, over all that could be done on the page");

    private final String head;
    private final String words;
    private final String meaning;

    Figure(String head, String words, String meaning) {
        this.head = head;
        this.words = words;
        this.meaning = meaning;
    }

    /** Returns its name where there is little room. */
    String head() {
        return head;
    }

    String words() {
        return words;
    }

    String meaning() {
        return meaning;
    }

    /** Returns what all of them mean, for whoever has no pointer to hold over one. */
    static Details meanings() {
        var facts = new Facts();
        for (var figure : values()) {
            facts.add(figure.head, figure.meaning);
        }
        return new Details("What these figures mean", facts);
    }
}
