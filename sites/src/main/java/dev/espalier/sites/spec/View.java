package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import java.util.List;

/**
 * Rows of an entity or records of a collection. In its expressions the row goes by the name of what it is from.
 *
 * @param where what a row must fulfil; it may use another view, which then sees this view's row. A part that compares
 *     the row with a parameter that has no value filters nothing
 * @param sort later keys decide between rows equal in the earlier; rows equal in all stay in their order
 * @param pageSize rows on a page of a list, 0 for all
 * @param limit most rows at all, 0 for no limit
 * @param otherwise view to show when this one is empty, "" for none
 */
public record View(String from, Expr where, List<Sort> sort, int pageSize, int limit, String otherwise) {

    public View {
        sort = List.copyOf(sort);
    }

    /**
     * A key that rows are sorted by.
     *
     * @param by a path from the row; declarations leave the row's name out
     * @param when the condition under which the key counts; it does not see the row
     */
    public record Sort(Expr.Name by, boolean descending, Expr when) {}
}
