package dev.espalier.webagent.reach;

import dev.espalier.webagent.reach.Way.Why;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The places that a browser context may go to. A name is looked up once: whatever it stands for later, it is reached where
 * it was reached first. An address of this machine or of a private network is reached where it is listed as an address, or
 * pinned behind a name, and never because a name is said to stand for it. May be shared between threads.
 */
public final class Reach {

    /** Stands for this machine wherever it is written (RFC 6761), so whoever lists it means an address. */
    private static final String LOCALHOST = "localhost";

    private final Map<HostPort, InetSocketAddress> pinned;
    private final List<Allowance> allowed;
    private final Resolver resolver;
    private final Map<String, InetAddress> found = new ConcurrentHashMap<>();

    /**
     * @param pinned the address behind each place that is known without looking it up
     * @param allowed what else may be reached
     */
    public Reach(Map<HostPort, InetSocketAddress> pinned, Collection<Allowance> allowed, Resolver resolver) {
        this.pinned = Map.copyOf(pinned);
        this.allowed = List.copyOf(allowed);
        this.resolver = resolver;
    }

    /** Returns true when a place is one of those that may be reached, whether or not anything answers there. */
    public boolean allows(HostPort place) {
        return pinned.containsKey(place) || allowed.stream().anyMatch(allowance -> allowance.covers(place));
    }

    Way to(HostPort place) {
        var known = pinned.get(place);
        if (known != null) {
            return new Way.Open(known);
        }
        if (!allows(place)) {
            return new Way.Closed(Why.NOT_LISTED);
        }
        if (place.isLiteral()) {
            return new Way.Open(new InetSocketAddress(InetAddress.ofLiteral(place.host()), place.port()));
        }
        if (place.host().equals(LOCALHOST)) {
            return new Way.Open(new InetSocketAddress(InetAddress.getLoopbackAddress(), place.port()));
        }
        try {
            var address = found.get(place.host());
            return address == null ? lookedUp(place) : new Way.Open(new InetSocketAddress(address, place.port()));
        } catch (UnknownHostException _) {
            return new Way.Closed(Why.UNKNOWN);
        }
    }

    /** A name that stands for one address that is not public is no name of a public site, whatever else it stands for. */
    private Way lookedUp(HostPort place) throws UnknownHostException {
        var addresses = resolver.addressesOf(place.host());
        if (addresses.isEmpty()) {
            return new Way.Closed(Why.UNKNOWN);
        }
        if (!addresses.stream().allMatch(PublicAddress::is)) {
            return new Way.Closed(Why.NOT_PUBLIC);
        }
        var first = found.putIfAbsent(place.host(), addresses.getFirst());
        return new Way.Open(new InetSocketAddress(first == null ? addresses.getFirst() : first, place.port()));
    }
}
