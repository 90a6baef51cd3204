package dev.espalier.webagent.reach;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What passes between a browser and a site over two connections, once it may pass. */
record Exchange(Head head, InputStream asked, Socket browser, Socket site) {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final byte[] ESTABLISHED =
            "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Hands everything on until the site has nothing more to say. */
    void run() throws IOException {
        if (head.isConnect()) {
            browser.getOutputStream().write(ESTABLISHED);
        } else {
            site.getOutputStream().write(head.forSite());
        }
        Thread.ofVirtual().name("proxied-there").start(() -> pour(asked, site));
        var answered = new BufferedInputStream(site.getInputStream());
        if (!head.isConnect()) {
            answer(answered);
        }
        pour(answered, browser);
    }

    private void answer(InputStream answered) throws IOException {
        var lines = Lines.read(answered);
        while (isInterim(lines.getFirst())) {
            browser.getOutputStream().write(Lines.asTheyAre(lines));
            lines = Lines.read(answered);
        }
        browser.getOutputStream().write(Lines.last(lines.getFirst(), lines.subList(1, lines.size())));
    }

    /** Returns true for a status of 1xx, after which another one comes. */
    private static boolean isInterim(String statusLine) {
        return statusLine.matches("HTTP/1\\.[01] 1[0-9]{2}( .*)?");
    }

    /** Hands on what comes until it ends, and then that it ended. */
    private static void pour(InputStream from, Socket to) {
        try {
            from.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            LOG.trace("one side closed a proxied connection", e);
        }
    }
}
