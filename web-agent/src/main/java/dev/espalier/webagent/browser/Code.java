package dev.espalier.webagent.browser;

/** What an action can end in; the words for each are in {@code error-codes.json}. */
enum Code {
    OK,
    NO_EFFECT,
    UNKNOWN_REF,
    STALE_REF,
    TARGET_CHANGED,
    NOT_VISIBLE,
    NOT_ENABLED,
    NOT_STABLE,
    OBSCURED,
    NOT_EDITABLE,
    WRONG_TYPE,
    OPTION_NOT_FOUND,
    OPTION_DISABLED,
    BAD_VALUE,
    NAV_FAILED,
    NAV_TIMEOUT,
    HTTP_ERROR,
    NO_HISTORY,
    BLOCKED_BY_POLICY,
    DOWNLOAD_REFUSED,
    ACTION_TIMEOUT,
    PAGE_CRASHED,
    BROWSER_GONE
}
