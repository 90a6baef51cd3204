package dev.espalier.sites.oracle;

import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expr.Names;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.oracle.Judgement.Finding;
import dev.espalier.sites.spec.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides from a visitor's state whether a task was done. Exact: it asks no model and reads no page. */
public final class Oracle {

    private final Site site;

    public Oracle(Site site) {
        this.site = site;
    }

    /** Returns what the state fulfils of the goal; the state may be a visit's last or any on the way. */
    public Judgement judge(VisitorState state, SiteGoal goal) {
        Moment moment = site.at(state);
        Scope scope = moment.scope().with(named(goal.draws()));
        List<Finding> findings = findings(goal.conjuncts(), moment, scope);
        List<Finding> frame = findings(goal.frame(), moment, scope);
        long met = findings.stream().filter(Finding::met).count();
        boolean success = met == findings.size() && frame.stream().allMatch(Finding::met);
        return new Judgement(success, (double) met / findings.size(), findings, frame);
    }

    private static List<Finding> findings(List<Condition> conditions, Moment moment, Scope scope) {
        return conditions.stream()
                .map(one -> new Finding(moment.text(one.text(), scope), moment.holds(one.that(), scope)))
                .toList();
    }

    private static Map<String, Value> named(Map<String, Value> draws) {
        Map<String, Value> named = new HashMap<>();
        draws.forEach((name, value) -> named.put(Names.DRAW + "." + name, value));
        return named;
    }
}
