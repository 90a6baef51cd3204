package dev.espalier.sites.web;

import com.sun.net.httpserver.HttpServer;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.sites.spec.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves declared sites on loopback, each under {@code <name>.test}; the first also under any other name. Visitors,
 * snapshots and tags are Java calls: there is no address for them, but for the door by which a browser comes in as a
 * visitor that was admitted. May be shared between threads.
 */
public final class SiteServer implements AutoCloseable {

    private static final String SUFFIX = ".test";

    static {
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Ledger ledger;

    private SiteServer(Collection<Site> sites, Ledger ledger) throws IOException {
        sites.forEach(site -> this.sites.put(site.name(), site));
        this.ledger = ledger;
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        this.server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", new Exchanges(this, threads));
        server.start();
    }

    /**
     * Starts to serve the sites on a free port of 127.0.0.1.
     *
     * @param sites at least one, with different names
     * @throws UncheckedIOException when no port can be had
     */
    public static SiteServer start(Collection<Site> sites, Ledger ledger) {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("expected a site to serve, but there is none");
        }
        try {
            return new SiteServer(sites, ledger);
        } catch (IOException e) {
            throw new UncheckedIOException("could not open a port on 127.0.0.1 for the sites", e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns the name under which browsers see a site. */
    public static String host(Site site) {
        return site.name() + SUFFIX;
    }

    /**
     * Lets a new visitor in.
     *
     * @throws IllegalArgumentException when the site is not served here or has no such page
     */
    public Visitor admit(Site site, TaskInit init) {
        if (!site.equals(sites.get(site.name()))) {
            throw new IllegalArgumentException("site %s is not served here".formatted(site.name()));
        }
        Page page = site.spec()
                .page(init.page())
                .orElseThrow(() ->
                        new IllegalArgumentException("site %s has no page %s".formatted(site.name(), init.page())));
        VisitorState state = site.admit(init);
        String token = UUID.randomUUID().toString();
        Visitor.Start start = new Visitor.Start(site.address(page, init.params()), state);
        Visitor visitor = new Visitor(site, token, start, ledger, () -> visitors.remove(token));
        visitors.put(token, visitor);
        return visitor;
    }

    /** Returns the site that a host name means. */
    Site site(String host) {
        String name = host.contains(":") ? host.substring(0, host.indexOf(':')) : host;
        String site = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return sites.getOrDefault(site, sites.values().iterator().next());
    }

    Optional<Visitor> visitor(String token, Site site) {
        return Optional.ofNullable(visitors.get(token))
                .filter(visitor -> visitor.site().equals(site));
    }

    /** Stops serving; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
