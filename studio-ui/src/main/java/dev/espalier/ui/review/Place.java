package dev.espalier.ui.review;

/**
 * Where a pair comes from. The tree there tells which side won, so it is told of judged pairs only.
 *
 * @param run number of the run
 * @param node id of the node in the run's tree
 */
record Place(int run, String node) {}
