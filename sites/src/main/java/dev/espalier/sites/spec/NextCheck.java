package dev.espalier.sites.spec;

/** Checks that the page which an operation shows next can be shown. */
final class NextCheck {

    private final Declared declared;

    NextCheck(Declared declared) {
        this.declared = declared;
    }

    void check(Operation operation, Spot spot) {
        if (operation.next().isEmpty()) {
            return;
        }
        declared.spec()
                .page(operation.next())
                .ifPresentOrElse(
                        next -> params(operation, next, spot.at("next")),
                        () -> Declared.unknown(spot.at("next"), "page", operation.next(), declared.pages()));
    }

    private void params(Operation operation, Page next, Spot spot) {
        next.params().forEach((name, wanted) -> {
            Parameter given = operation.params().get(name);
            if (given != null && !declared.types().assignable(wanted.type(), given.type())) {
                spot.fault(
                        "page %s takes %s: %s, but the operation gives %s",
                        next.id(), name, wanted.type().word(), given.type().word());
            } else if (given == null && wanted.required() && !carried(operation, name, wanted)) {
                spot.fault(
                        "page %s needs %s: %s, which is no parameter of the operation",
                        next.id(), name, wanted.type().word());
            }
        });
    }

    /** Returns true when every page on which the operation is done has the value in its address. */
    private boolean carried(Operation operation, String name, Parameter wanted) {
        return operation.effect() != Operation.Effect.NAV
                && declared.spec().pages().list().stream()
                        .filter(page -> operation.allowedOn(page.id()))
                        .map(page -> page.params().get(name))
                        .allMatch(param -> param != null
                                && param.required()
                                && declared.types().assignable(wanted.type(), param.type()));
    }
}
