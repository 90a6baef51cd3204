package dev.espalier.sites.spec;

import java.util.List;

/** The words that addresses of pages use for themselves. */
public final class AddressWords {

    /** The page of a list, from 1. */
    public static final String PAGE = "page";
    /** The operation that a form does. */
    public static final String DO = "do";
    /** The operation that led here, when its answers may be slow. */
    public static final String VIA = "via";
    /** Asks for the page's inner frame. */
    public static final String FRAME = "frame";
    /** Asks for one list of the page. */
    public static final String PART = "part";
    /** Asks for suggestions for the widget of that ordinal. */
    public static final String SUGGEST = "suggest";
    /** What was typed so far. */
    public static final String TYPED = "typed";

    /** Names that nothing else in an address may have. */
    static final List<String> ALL = List.of(PAGE, DO, VIA, FRAME, PART, SUGGEST, TYPED);

    private AddressWords() {}
}
