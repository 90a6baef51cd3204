package dev.espalier.people;

/** What somebody may do. Each role may do all that the ones before it may. */
public enum Role {
    /** Sees everything but people and tokens. */
    VIEWER,
    /** Judges pairs. */
    REVIEWER,
    /** Makes tasks, runs agents, freezes and exports datasets. */
    OPERATOR,
    /** Lets people in and gives tokens out. */
    ADMIN;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
