package dev.espalier.sites.spec;

import tools.jackson.databind.JsonNode;

/** Checks the meaning of a declaration whose form is right: whatever it mentions is declared, and types go together. */
final class SpecCheck {

    private SpecCheck() {}

    static void check(SiteSpec spec, JsonNode json, Faults faults) {
        Spot root = new Spot(json, faults, "");
        Declared declared = Declared.of(spec);
        ViewCheck views = new ViewCheck(declared, root.at("views"));
        ExprCheck everywhere = new ExprCheck(declared, declared.everywhere(), views);
        new CatalogueCheck(declared, root).check();
        new RulesCheck(declared, everywhere, root).check();
        views.declared();
        new PageCheck(declared, everywhere, root).check();
        new VariationCheck(declared, everywhere, root).check();
        new TaskCheck(declared, everywhere, root).check();
        if (faults.none()) {
            views.unused();
        }
    }
}
