package dev.espalier.datasets;

import dev.espalier.webagent.Digest;

/**
 * A pair that asks to be in a version, without its texts.
 *
 * @param number of the pair
 * @param text digest of prompt, chosen and rejected
 * @param reverse the same with the answers exchanged
 * @param content digest of the whole row
 * @param group of its task
 * @param judged whether the direction is the one that people gave it
 */
record Candidate(
        PairRef pair,
        int number,
        PairSide chosen,
        Digest text,
        Digest reverse,
        Digest content,
        Digest group,
        boolean judged) {}
