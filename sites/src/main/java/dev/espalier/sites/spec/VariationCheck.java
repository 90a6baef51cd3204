package dev.espalier.sites.spec;

import java.util.List;
import java.util.stream.Stream;

/** Checks what may go wrong and what may look different. */
final class VariationCheck {

    private final Declared declared;
    private final ExprCheck everywhere;
    private final Spot root;

    VariationCheck(Declared declared, ExprCheck everywhere, Spot root) {
        this.declared = declared;
        this.everywhere = everywhere;
        this.root = root;
    }

    void check() {
        List<Disturbance> faults = declared.spec().variation().faults();
        for (int i = 0; i < faults.size(); i++) {
            disturbance(faults.get(i), root.at("faults").item(i));
        }
        skin(declared.spec().variation().skin(), root.at("skin"));
    }

    private void disturbance(Disturbance one, Spot spot) {
        declared.spec()
                .operation(one.operation())
                .ifPresentOrElse(
                        operation -> {
                            if (one.kind() == Disturbance.Kind.REFUSE && operation.effect() == Operation.Effect.NAV) {
                                spot.at("operation")
                                        .fault("%s only shows a page, which nothing can refuse", one.operation());
                            }
                        },
                        () -> Declared.unknown(
                                spot.at("operation"),
                                "operation",
                                one.operation(),
                                declared.spec().rules().operations().keySet()));
        everywhere.condition(one.when(), spot.at("when"));
        everywhere.template(one.text(), spot.at("text"));
        if (one.kind() == Disturbance.Kind.SLOW && one.delay().isZero()) {
            spot.at("delayMs").fault("expected how late the answer comes, but found nothing");
        }
        if (one.kind() == Disturbance.Kind.REFUSE && one.text().pieces().isEmpty()) {
            spot.at("text").fault("expected what the site says when it refuses, but found nothing");
        }
    }

    private void skin(Skin skin, Spot spot) {
        skin.wordings().keySet().stream()
                .filter(label -> labels().noneMatch(label::equals))
                .forEach(label -> spot.at("wordings").at(label).fault("no widget has the label \"%s\"", label));
        for (int i = 0; i < skin.order().size(); i++) {
            if (declared.spec().page(skin.order().get(i)).isEmpty()) {
                Declared.unknown(spot.at("order").item(i), "page", skin.order().get(i), declared.pages());
            }
        }
    }

    private Stream<String> labels() {
        return Stream.concat(
                        declared.spec().pages().common().stream(),
                        declared.spec().pages().list().stream().flatMap(page -> page.widgets().stream()))
                .flatMap(widget -> Stream.concat(Stream.of(widget), widget.each().stream()))
                .map(widget -> widget.label().source());
    }
}
