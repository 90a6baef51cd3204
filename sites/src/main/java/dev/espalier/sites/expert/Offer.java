package dev.espalier.sites.expert;

import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Does;

/**
 * A widget in sight through which an operation is done.
 *
 * @param scope the names in its sight, its card's row among them
 * @param host the banner or list that holds it; the widget itself when it stands alone
 * @param listPage page of the list that it stands on, from 1
 */
record Offer(Widget widget, Does does, Scope scope, Widget host, int listPage) {

    /** Returns true when it sends what was entered into the inputs of the same document. */
    boolean sendsInputs() {
        return widget.kind() == Widget.Kind.BUTTON && host.equals(widget);
    }

    boolean inBanner() {
        return host.kind() == Widget.Kind.BANNER;
    }

    boolean inFrame() {
        return host.presentation().place() == Widget.Place.FRAME;
    }
}
