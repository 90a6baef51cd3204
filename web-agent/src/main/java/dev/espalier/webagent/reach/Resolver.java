package dev.espalier.webagent.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a name. */
@FunctionalInterface
public interface Resolver {

    /** Asks as every program of this machine does. */
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** @throws UnknownHostException when it has none */
    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
