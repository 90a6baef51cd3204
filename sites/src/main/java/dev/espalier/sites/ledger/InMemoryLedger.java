package dev.espalier.sites.ledger;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps rows for as long as the program runs. */
public final class InMemoryLedger implements Ledger {

    private final List<SiteEffect> rows = new CopyOnWriteArrayList<>();

    @Override
    public void record(SiteEffect effect) {
        rows.add(effect);
    }

    /** Returns all rows, oldest first. */
    public List<SiteEffect> rows() {
        return List.copyOf(rows);
    }
}
