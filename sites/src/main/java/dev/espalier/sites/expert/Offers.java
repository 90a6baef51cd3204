package dev.espalier.sites.expert;

import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.View;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Does;
import dev.espalier.sites.web.Sight;
import java.util.ArrayList;
import java.util.List;

/** Collects the widgets in sight through which one operation is done, those on other pages of a list too. */
final class Offers {

    private final Sight sight;
    private final String operation;
    private final List<Offer> found = new ArrayList<>();

    private Offers(Sight sight, String operation) {
        this.sight = sight;
        this.operation = operation;
    }

    static List<Offer> of(Sight sight, String operation) {
        Offers offers = new Offers(sight, operation);
        sight.common().forEach(offers::look);
        sight.widgets(false).forEach(offers::look);
        sight.widgets(true).forEach(offers::look);
        return offers.found;
    }

    private void look(Widget widget) {
        add(widget, sight.scope(), widget, sight.listPage());
        if (widget.kind() == Widget.Kind.LIST) {
            list(widget);
        } else {
            widget.each().forEach(inner -> add(inner, sight.scope(), widget, sight.listPage()));
        }
    }

    private void list(Widget list) {
        View view = sight.spec().view(list.view()).orElseThrow();
        List<Value.Ref> rows = sight.rows(list);
        for (int i = 0; i < rows.size(); i++) {
            Scope scope = sight.scope().with(view.from(), rows.get(i));
            int page = view.pageSize() == 0 ? sight.listPage() : i / view.pageSize() + 1;
            list.each().forEach(inner -> add(inner, scope, list, page));
        }
    }

    private void add(Widget widget, Scope scope, Widget host, int listPage) {
        if (widget.action() instanceof Does does && does.operation().equals(operation) && sight.shows(widget, scope)) {
            found.add(new Offer(widget, does, scope, host, listPage));
        }
    }
}
