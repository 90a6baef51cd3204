package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Value;
import java.util.List;

/** What an expression can look up beside the names in sight. */
interface Facts {

    /** Returns the attribute of a row or the field of a record. */
    Value attribute(Value.Ref row, String attribute);

    /** Returns the rows of a view, in order. */
    List<Value.Ref> rows(String view, Scope scope);
}
