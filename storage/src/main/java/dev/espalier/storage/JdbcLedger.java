package dev.espalier.storage;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.sites.ledger.SiteEffect;

/**
 * {@link Ledger} in table site_effect. A row of a rollout or an edge that is not stored is refused, as is a second row of
 * one request. May be shared between threads.
 */
public final class JdbcLedger implements Ledger {

    private final Database database;

    public JdbcLedger(Database database) {
        this.database = database;
    }

    @Override
    public void record(SiteEffect effect) {
        database.sql("""
                        insert into site_effect (site_effect_id, site, visitor, operation, effect, accepted, tag,
                            request_ordinal)
                        values (:id, :site, :visitor, :operation, :effect, :accepted, :tag, :ordinal)""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("site", effect.site())
                .param("visitor", effect.visitor())
                .param("operation", effect.operation())
                .param("effect", effect.effect().name())
                .param("accepted", effect.accepted())
                .param("tag", effect.tag())
                .param("ordinal", effect.ordinal())
                .update();
    }
}
