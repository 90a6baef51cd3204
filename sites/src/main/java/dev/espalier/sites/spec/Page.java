package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Template;
import java.util.List;
import java.util.Map;

/**
 * A page.
 *
 * @param id its name, and its path on the site
 * @param archetype decides its composition
 * @param intro a line under the title, empty for none
 * @param params values that stand in its address
 */
public record Page(
        String id,
        Archetype archetype,
        Template title,
        Template intro,
        Map<String, Parameter> params,
        List<Widget> widgets,
        End ends) {

    public Page {
        widgets = List.copyOf(widgets);
    }

    /** The usual pages of a booking site. */
    public enum Archetype {
        HOME,
        SEARCH,
        RESULTS,
        DETAIL,
        OPTIONS,
        FORM,
        REVIEW,
        CONFIRMATION,
        ACCOUNT,
        HELP
    }

    /** Whether a visitor who gets here is done. */
    public enum End {
        OPEN,
        CONFIRMATION,
        DEAD_END
    }
}
