package dev.espalier.webagent;

/**
 * What a judge is shown.
 *
 * @param last the end, with the steps that led to it
 * @param ended true when the world itself ended the task, by a confirmation or a dead end
 * @param world the visitor's state there; only the oracle reads it
 */
public record RolloutEnd(Situation last, boolean ended, WorldSnapshot world) {}
