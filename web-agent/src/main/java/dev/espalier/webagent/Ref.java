package dev.espalier.webagent;

import java.util.regex.Pattern;

/** Names an element on a page as the agent sees it: {@code 12}, or {@code f2-12} inside the second frame. */
public record Ref(String value) {

    private static final Pattern FORM = Pattern.compile("(f[1-9][0-9]*-)?[1-9][0-9]*");

    public Ref {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a ref is a number, or f2-12 inside a frame, but was \"" + value + "\"");
        }
    }

    /** Returns true for an element that stands in a frame inside the page. */
    public boolean isFramed() {
        return value.startsWith("f");
    }

    @Override
    public String toString() {
        return value;
    }
}
