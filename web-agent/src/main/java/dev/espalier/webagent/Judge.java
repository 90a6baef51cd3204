package dev.espalier.webagent;

/** Says how a rollout ended. May be shared between threads. */
public interface Judge {

    /** Returns the judge's version, a part of every run's record. */
    String version();

    Verdict judge(RolloutEnd end);
}
