package dev.espalier.bench;

import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Visit;

/** Decides in one trial of one task. */
interface Player {

    /** @param visit for those who may know more than an agent sees */
    Choice next(Situation situation, Visit visit);

    /** What is done next. */
    sealed interface Choice {

        record Act(Proposal proposal) implements Choice {}

        /** @param reason why the player cannot go on; empty when it has nothing left to do */
        record Stop(String reason) implements Choice {}
    }
}
