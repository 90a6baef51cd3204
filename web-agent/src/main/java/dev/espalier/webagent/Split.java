package dev.espalier.webagent;

/** Which side of the line between training and measuring a task stands on. */
public enum Split {
    TRAIN,
    VALIDATION,
    HELD_OUT
}
