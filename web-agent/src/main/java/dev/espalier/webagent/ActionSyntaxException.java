package dev.espalier.webagent;

/** A text that is no action. */
public final class ActionSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    ActionSyntaxException(String text, String problem) {
        super("could not read the action \"%s\": %s".formatted(text, problem));
    }
}
