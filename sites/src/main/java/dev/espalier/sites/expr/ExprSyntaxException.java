package dev.espalier.sites.expr;

/** Text that is no expression. Positions count from 1. */
public final class ExprSyntaxException extends IllegalArgumentException {

    private final String reason;

    ExprSyntaxException(String message, int position) {
        this("%s at position %d".formatted(message, position));
    }

    private ExprSyntaxException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Returns what was expected, what was found and where. */
    public String reason() {
        return reason;
    }
}
