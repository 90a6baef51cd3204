package dev.espalier.webagent.policy;

import java.util.Locale;

/**
 * What the policy sees in an action. Each is in [-2, 2]; its place in this list is its id, so new ones go to the end.
 */
enum Feature {
    /** It types. */
    TYPES,
    /** How well the span belongs in the field. */
    FIT,
    /** No other span fits the field better; worth the fit. */
    FIELD_BEST,
    /** And no other field suits the span better; worth the fit. */
    MUTUAL_BEST,
    /** By how much the span fits better than the next. */
    FIT_MARGIN,
    /** It types words after a cue, not a name or a value. */
    TYPES_GRAM,
    /** It types a part of a longer span. */
    TYPES_PART,
    /** The field holds this already. */
    HOLDS_SAME,
    /** The field holds something else. */
    HOLDS_OTHER,
    /** The text was typed into another field. */
    TYPED_ELSEWHERE,
    /** Another form of the text was asked for. */
    FORM_NOT_ASKED,
    /** The field is marked as wrong, or an alert names it. */
    FIELD_FAULTED,
    FIELD_REQUIRED,

    /** It chooses an option. */
    SELECTS,
    /** How well the option answers the instruction. */
    OPTION_MATCH,
    OPTION_UNMATCHED,
    /** The option says "choose" rather than being a choice. */
    OPTION_PLACEHOLDER,
    /** The option now chosen answers the instruction better. */
    LIST_ANSWERED,

    /** It ticks. */
    CHECKS,
    BOX_MATCH,
    BOX_UNMATCHED,
    /** Best of its radio group. */
    RADIO_BEST,
    /** The box agrees to terms. */
    BOX_AGREES,
    /** The box orders what nobody asked for. */
    BOX_PROMOTES,
    BOX_REQUIRED,
    /** The instruction says not to. */
    NEGATED,
    /** It unticks. */
    UNCHECKS,
    UNCHECKS_PROMOTION,

    /** It clicks. */
    CLICKS,
    /** The name is a span; by how much of a name or a quote. */
    NAME_EQUALS,
    /** The name holds a span; worth its share of the name. */
    NAME_HOLDS,
    /** All the name's telling words stand in the instruction. */
    NAME_WITHIN,
    /** Share of the name's telling words that stand in the instruction. */
    OVERLAP,
    /** The name says a date, a time or a number of the instruction. */
    VALUE_EQUAL,
    /** The name says another one. */
    VALUE_OTHER,
    /** Its row holds spans; half a point each, at most 1. */
    ROW_HOLDS,
    /** A heading or the first words of the row are a span. */
    ROW_HEADS,
    ROW_VALUE_EQUAL,
    ROW_VALUE_OTHER,
    /** A suggestion that equals what was just typed. */
    SUGGESTION_EQUALS,
    SUGGESTION_STARTS,
    /** It gives the focus to a field that holds nothing. */
    FOCUSES,
    /** It opens the calendar of a field whose date is missing. */
    OPENS_PICKER,
    DAY_RIGHT,
    DAY_UNSURE,
    DAY_WRONG,
    MONTH_TOWARDS,
    MONTH_AWAY,
    STEP_TOWARDS,
    STEP_AWAY,
    /** The name tells to go on. */
    ADVANCES,
    /** The name tells that this is the end. */
    COMMITS,
    /** It sends a form. */
    SUBMITS,
    /** Share of the form's fields that are filled. */
    FORM_FILLED,
    /** The best of what is still to do in its form. */
    PENDING_IN_FORM,
    /** The best of what is still to do elsewhere on the page. */
    PENDING_ON_PAGE,
    /** Nothing is left to do in its form. */
    READY,
    /** The last action was in its form. */
    ACTED_IN_FORM,
    /** A field of its form is required and empty. */
    REQUIRED_EMPTY,
    RETREATS,
    /** The name leads away from the task: help, share, sign in. */
    ASIDE,
    /** It answers or closes something that lies over the page and asks for consent. */
    CLEARS_OVERLAY,
    /** Something that asks for consent lies over it. */
    UNDER_OVERLAY,
    /** It stands in a dialog that is no consent. */
    IN_DIALOG,
    IN_FOOTER,
    IN_HEADER,

    /** The mention was chosen before. */
    CHOSEN_BEFORE,
    /** The element was worked this way before; half a point each time, at most 2. */
    DONE_BEFORE,
    /** The same was done in the same state. */
    REPEATED,
    /** It was tried and nothing came of it. */
    VAIN,
    /** The element was not there before the last action. */
    NEW,
    NEW_MATCH,
    /** The match, if not satisfied. */
    UNSATISFIED,
    /** No candidate matches better. */
    PAGE_BEST,
    /** It is the first mention of the instruction that is still open. */
    FIRST_OPEN,
    /** Nothing on the page matches and this might lead on. */
    EXPLORES,
    EXPLORES_UNTRIED,
    /** An alert names it. */
    ALERTED,

    SWITCHES_TAB,
    WAITS,
    FINISHES;

    static final int COUNT = values().length;

    /**
     * Names the program's reading of instructions and pages: which actions it considers and what it sees in them.
     * Whoever changes any of it takes the next number, here and in the parameters.
     */
    static final String VERSION = "features-v4";

    @SuppressWarnings("EnumOrdinal") // the place in the list is the id
    int id() {
        return ordinal();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
