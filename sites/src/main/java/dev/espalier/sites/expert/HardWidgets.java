package dev.espalier.sites.expert;

import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Opens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which hard parts lie in a widget and cannot be gone around by another that does the same. */
final class HardWidgets {

    private HardWidgets() {}

    /** @param inputs all inputs of the form */
    static Set<HardPart> onlyWay(Widget input, List<Widget> inputs) {
        Set<HardPart> parts = parts(input);
        inputs.stream()
                .filter(other -> !other.equals(input) && other.action().equals(input.action()))
                .forEach(other -> parts.retainAll(parts(other)));
        return parts;
    }

    /** @param fitting all offers that would do */
    static Set<HardPart> onlyWay(Offer offer, List<Offer> fitting) {
        Set<HardPart> parts = parts(offer);
        fitting.forEach(other -> parts.retainAll(parts(other)));
        return parts;
    }

    private static Set<HardPart> parts(Offer offer) {
        Set<HardPart> parts = parts(offer.widget());
        if (offer.inBanner()) {
            parts.add(HardPart.COOKIE_BANNER);
        }
        if (offer.inFrame()) {
            parts.add(HardPart.IFRAME);
        }
        return parts;
    }

    private static Set<HardPart> parts(Widget widget) {
        Set<HardPart> parts = EnumSet.noneOf(HardPart.class);
        switch (widget.kind()) {
            case CALENDAR -> parts.add(HardPart.CALENDAR);
            case NATIVE_DATE -> parts.add(HardPart.NATIVE_DATE);
            default -> {}
        }
        switch (widget.presentation().place()) {
            case PAGE -> {}
            case FRAME -> parts.add(HardPart.IFRAME);
            case SHADOW -> parts.add(HardPart.SHADOW_WIDGET);
        }
        if (widget.presentation().opens() == Opens.TAB) {
            parts.add(HardPart.NEW_TAB);
        }
        return parts;
    }
}
