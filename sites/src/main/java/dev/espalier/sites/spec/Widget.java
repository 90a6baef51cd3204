package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Template;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A part of a page.
 *
 * @param label its accessible name
 * @param lines what it says: a list's lines in each card, a summary's or a message's lines, an input's hint
 * @param when the condition under which it is shown
 * @param view the rows of a list, the options of a select or radio, the days of a calendar, the suggestions of an
 *     autocomplete; "" for none
 * @param each widgets inside each card of a list; they see the card's row
 */
public record Widget(
        Kind kind,
        Template label,
        List<Template> lines,
        Expr when,
        Action action,
        Presentation presentation,
        String view,
        List<Widget> each) {

    public Widget {
        lines = List.copyOf(lines);
        each = List.copyOf(each);
    }

    /** The closed list of widgets. */
    public enum Kind {
        TEXT("text"),
        TEXTAREA("textarea"),
        SELECT("select"),
        RADIO("radio"),
        CHECKBOX("checkbox"),
        NATIVE_DATE("nativeDate"),
        CALENDAR("calendar"),
        AUTOCOMPLETE("autocomplete"),
        STEPPER("stepper"),
        LINK("link"),
        BUTTON("button"),
        LIST("list"),
        SUMMARY("summary"),
        MESSAGE("message"),
        BANNER("banner"),
        /** Holds the page's widgets with place FRAME. */
        FRAME("frame");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the kind as declarations spell it. */
        public String word() {
            return word;
        }

        /** Returns true when a visitor gives a value through it. */
        public boolean input() {
            return switch (this) {
                case TEXT, TEXTAREA, SELECT, RADIO, CHECKBOX, NATIVE_DATE, CALENDAR, AUTOCOMPLETE, STEPPER -> true;
                case LINK, BUTTON, LIST, SUMMARY, MESSAGE, BANNER, FRAME -> false;
            };
        }

        /** Returns true when a visitor does an operation through it. */
        public boolean trigger() {
            return this == LINK || this == BUTTON;
        }
    }

    /** What a visitor does through the widget. */
    public sealed interface Action {}

    /** It only shows something. */
    public record Shows() implements Action {}

    /** It gives a parameter of an operation its value; its first value is that of the same name in sight. */
    public record Binds(String operation, String param) implements Action {}

    /**
     * It does an operation.
     *
     * @param with values of parameters; one not named gets the value of the same name in sight
     */
    public record Does(String operation, Map<String, Expr> with) implements Action {}

    /**
     * Where and how it appears.
     *
     * @param delay how much later its answer comes than it could, up to 2 s
     */
    public record Presentation(Place place, Opens opens, Duration delay, Look look) {
        static final Presentation USUAL = new Presentation(Place.PAGE, Opens.SAME, Duration.ZERO, Look.CARDS);
    }

    /** The document it stands in. */
    public enum Place {
        PAGE,
        /** The page's inner frame. */
        FRAME,
        /** An open shadow root. */
        SHADOW
    }

    /** Where what it leads to is opened. */
    public enum Opens {
        SAME,
        TAB
    }

    /** How a list lays out its rows, or a button its weight. */
    public enum Look {
        CARDS,
        ROWS,
        CHIPS,
        QUIET
    }
}
