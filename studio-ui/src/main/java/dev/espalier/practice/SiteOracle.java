package dev.espalier.practice;

import dev.espalier.mcts.Outcome;
import dev.espalier.sites.engine.StateJson;
import dev.espalier.sites.oracle.Judgement;
import dev.espalier.sites.oracle.Oracle;
import dev.espalier.sites.oracle.SiteGoal;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.Criterion;
import dev.espalier.webagent.Verdict.JudgeKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.OptionalDouble;

/** A declared site's oracle as the judge of one task. It reads the visitor's state and nothing that the agent saw. */
final class SiteOracle implements Judge {

    private final DeclaredSite declared;
    private final Oracle oracle;
    private final SiteGoal goal;

    SiteOracle(DeclaredSite declared, SiteGoal goal) {
        this.declared = declared;
        this.oracle = new Oracle(declared.site());
        this.goal = goal;
    }

    /** Names the declaration and the catalogue, so that a run tells which site it was judged by. */
    @Override
    public String version() {
        return "oracle:%s/%d".formatted(declared.declaration(), declared.site().seed());
    }

    /** The score is the goal's progress: satisfied conjuncts / all. */
    @Override
    public Verdict judge(RolloutEnd end) {
        var state = StateJson.read(end.world().state().getBytes(StandardCharsets.UTF_8));
        var judgement = oracle.judge(state, goal);
        var criteria = new ArrayList<Criterion>();
        var evidence = "state " + end.world().digest();
        for (Judgement.Finding finding : judgement.conjuncts()) {
            criteria.add(Criterion.wanted(finding.text(), finding.met(), evidence));
        }
        for (Judgement.Finding finding : judgement.frame()) {
            criteria.add(Criterion.forbidden(finding.text(), finding.met(), evidence));
        }
        return new Verdict(
                JudgeKind.ORACLE,
                judgement.success() ? Outcome.SUCCESS : Outcome.FAILURE,
                OptionalDouble.of(judgement.progress()),
                criteria);
    }
}
