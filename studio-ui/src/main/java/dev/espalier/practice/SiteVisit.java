package dev.espalier.practice;

import dev.espalier.sites.web.SiteServer;
import dev.espalier.sites.web.Visitor;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WorldSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A visitor of a declared site, as an agent needs one. */
record SiteVisit(Visitor visitor) implements Visit {

    @Override
    public String startUrl() {
        return "http://" + SiteServer.host(visitor.site()) + visitor.startPath();
    }

    @Override
    public Map<String, String> cookies() {
        return Map.of(visitor.cookie().name(), visitor.cookie().value());
    }

    @Override
    public WorldSnapshot snapshot() {
        var bytes = visitor.snapshot();
        return new WorldSnapshot(new String(bytes, StandardCharsets.UTF_8), Digest.of(bytes));
    }

    @Override
    public void restore(WorldSnapshot snapshot) {
        visitor.restore(snapshot.state().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void attribute(EffectTag tag) {
        visitor.tag(tag.text());
    }

    @Override
    public boolean ended() {
        return visitor.ending().isPresent();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
