package dev.espalier.sites.check;

import dev.espalier.sites.visit.Deed;
import dev.espalier.sites.visit.Exchange;
import dev.espalier.sites.visit.Witness;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Writes down what one visit was served; whoever looks on sees the pages too. */
final class Protocol implements Witness {

    private final Witness onlooker;
    private final List<Served> served = new ArrayList<>();

    Protocol(Witness onlooker) {
        this.onlooker = onlooker;
    }

    /** @param digest of status, place and body, in hexadecimal */
    private record Served(Deed request, String digest) {}

    /** Returns the first request that was answered differently in another visit; empty when there is none. */
    Optional<Deed> difference(Protocol other) {
        for (int i = 0; i < served.size(); i++) {
            if (i >= other.served.size() || !served.get(i).equals(other.served.get(i))) {
                return Optional.of(served.get(i).request());
            }
        }
        return Optional.empty();
    }

    @Override
    public void answered(Exchange exchange) {
        String whole = "%d\n%s\n%s".formatted(exchange.status(), exchange.location(), exchange.body());
        served.add(new Served(exchange.request(), digest(whole)));
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void opened(String address, Document document) {
        onlooker.opened(address, document);
    }

    @Override
    public void framed(String address, Document document) {
        onlooker.framed(address, document);
    }
}
