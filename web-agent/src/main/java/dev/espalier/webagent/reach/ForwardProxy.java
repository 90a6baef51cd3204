package dev.espalier.webagent.reach;

import dev.espalier.webagent.reach.Way.Why;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A proxy on loopback through which one browser context reaches what it may, and nothing else: it sees what every page,
 * frame, worker and socket of the context asks for, by host and port. What is refused is told, and its connection closed
 * without an answer, so that no page takes the refusal for the site's own. May be shared between threads.
 */
public final class ForwardProxy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardProxy.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BACKLOG = 64;

    private final ServerSocket door;
    private final Reach reach;
    private final Consumer<Refused> refused;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ForwardProxy(ServerSocket door, Reach reach, Consumer<Refused> refused) {
        this.door = door;
        this.reach = reach;
        this.refused = refused;
    }

    /**
     * Opens a proxy on any free port of loopback.
     *
     * @param refused told of each refusal, on a thread of the proxy
     */
    public static ForwardProxy start(Reach reach, Consumer<Refused> refused) {
        try {
            var door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            var proxy = new ForwardProxy(door, reach, refused);
            Thread.ofVirtual().name("proxy-" + door.getLocalPort()).start(proxy::serve);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("no port of loopback could be opened for a browser's proxy", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                open.add(browser);
                Thread.ofVirtual().name("proxied").start(() -> serve(browser));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    LOG.warn("a browser's connection could not be taken port={}", port(), e);
                }
            }
        }
    }

    private void serve(Socket browser) {
        try (browser) {
            var asked = new BufferedInputStream(browser.getInputStream());
            var head = Head.read(asked);
            var place = head.place();
            switch (reach.to(place)) {
                case Way.Open(var address) -> forward(new Asked(head, asked, browser), place, address);
                case Way.Closed(var why) -> refused.accept(Refused.of(place, why));
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("what a browser asked of its proxy, or a site answered, was no HTTP", e);
        } catch (IOException e) {
            LOG.trace("a proxied connection ended", e);
        } finally {
            open.remove(browser);
        }
    }

    /** A request whose head was read. */
    private record Asked(Head head, InputStream rest, Socket browser) {}

    private void forward(Asked asked, HostPort place, InetSocketAddress address) throws IOException {
        var site = new Socket();
        open.add(site);
        try (site) {
            if (answers(site, address)) {
                new Exchange(asked.head(), asked.rest(), asked.browser(), site).run();
            } else {
                refused.accept(Refused.of(place, Why.UNANSWERED));
            }
        } finally {
            open.remove(site);
        }
    }

    private static boolean answers(Socket site, InetSocketAddress address) {
        try {
            site.connect(address, (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            LOG.debug("a site does not answer address={}", address, e);
            return false;
        }
    }

    /** Ends every connection at once. */
    @Override
    public void close() {
        shut(door);
        open.forEach(ForwardProxy::shut);
    }

    private static void shut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a socket could not be closed", e);
        }
    }
}
