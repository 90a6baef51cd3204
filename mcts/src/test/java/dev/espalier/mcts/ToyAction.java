package dev.espalier.mcts;

/** An action of {@link ToyProblem}; commands that differ in case only are the same command. */
record ToyAction(String command, double logProbability) {}
