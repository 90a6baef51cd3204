package dev.espalier.sites.web;

import dev.espalier.sites.engine.Answer;
import dev.espalier.sites.engine.Request;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.StateJson;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.sites.ledger.SiteEffect;
import dev.espalier.sites.spec.Operation.Effect;
import dev.espalier.sites.spec.Page.End;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visitor of one site: the owner of a state that only its own requests and {@link #restore} change. Once a request
 * has met a fault of the site's own, whoever asks how the visit stands is told so by a {@link SiteException}. May be
 * shared between threads; its requests are done one after another.
 */
public final class Visitor implements AutoCloseable {

    private static final String COOKIE = "visitor";

    /** No page of a site has such a path. */
    private static final String DOOR = "/~";

    private final Site site;
    private final String token;
    private final String startPath;
    private final Ledger ledger;
    private final Runnable leave;

    /** Guarded by this, as are the three fields below it. */
    private VisitorState state;

    private String tag = "";

    /** What broke the site under this visitor; null while nothing did. */
    private @Nullable RuntimeException fault;

    /** How many requests were made under each tag; a tag that comes back goes on counting. */
    private final Map<String, Integer> made = new HashMap<>();

    Visitor(Site site, String token, Start start, Ledger ledger, Runnable leave) {
        this.site = site;
        this.token = token;
        this.startPath = start.path();
        this.state = start.state();
        this.ledger = ledger;
        this.leave = leave;
    }

    /** Where and how a visit starts. */
    record Start(String path, VisitorState state) {}

    public Site site() {
        return site;
    }

    public Cookie cookie() {
        return new Cookie(COOKIE, token);
    }

    /**
     * Returns the path by which a browser comes in as this visitor, wherever the site is served, without anybody putting
     * a cookie there. Whoever knows it is the visitor.
     */
    public String door() {
        return DOOR + token;
    }

    /** Named after the site, because browsers do not tell the ports of one address apart. */
    String doorCookie() {
        return "%s=%s; Path=/; HttpOnly; SameSite=Lax".formatted(doorCookieName(site), token);
    }

    private static String doorCookieName(Site site) {
        return COOKIE + "-" + site.name();
    }

    /** Returns the token in the path of a door. */
    static Optional<String> atDoor(String path) {
        return path.startsWith(DOOR) ? Optional.of(path.substring(DOOR.length())) : Optional.empty();
    }

    /** Returns the token in a cookie, as a browser sends it; empty when the cookie is no visitor's of this site. */
    static Optional<String> inCookie(String cookie, Site site) {
        return Stream.of(COOKIE, doorCookieName(site))
                .map(name -> name + "=")
                .filter(cookie::startsWith)
                .map(start -> cookie.substring(start.length()))
                .findFirst();
    }

    /** Returns the path, with its query, at which the visit starts. */
    public String startPath() {
        return startPath;
    }

    /** Returns the state as it is now. */
    public synchronized VisitorState state() {
        return state;
    }

    /**
     * Returns the whole state as bytes; equal states have equal bytes.
     *
     * @throws SiteException when the site broke under this visitor
     */
    public synchronized byte[] snapshot() {
        refuseWhenBroken();
        return StateJson.write(state);
    }

    /**
     * Puts a state back, one of this visitor or of another of the same site.
     *
     * @throws IllegalArgumentException when the bytes are no state
     * @throws SiteException when the site broke under this visitor
     */
    public synchronized void restore(byte[] snapshot) {
        refuseWhenBroken();
        state = StateJson.read(snapshot);
    }

    /** Returns the SHA-256 of {@link #snapshot()} in hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(snapshot()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Says on whose behalf the next requests are made. Each tag counts its requests from 1, for as long as the visit lasts. */
    public synchronized void tag(String opaque) {
        tag = opaque;
    }

    /**
     * Returns how the visit has ended; empty while it goes on.
     *
     * @throws SiteException when the site broke under this visitor
     */
    public synchronized Optional<End> ending() {
        refuseWhenBroken();
        return Optional.of(state.ending()).filter(end -> end != End.OPEN);
    }

    /** Leaves the site: later requests with this visitor's cookie are refused. */
    @Override
    public void close() {
        leave.run();
    }

    /** Says that a request met a fault of the site's own. */
    synchronized void broken(RuntimeException met) {
        if (fault == null) {
            fault = met;
        }
    }

    private void refuseWhenBroken() {
        if (fault != null) {
            throw new SiteException(
                    "site %s broke under a visitor (%s); see the log".formatted(site.name(), fault), fault);
        }
    }

    /** Does an operation; its ledger row is safe before the state has changed. */
    synchronized Answer apply(Request request) {
        Answer answer = site.apply(state, request);
        switch (answer) {
            case Answer.Done done -> change(request, done.state(), true);
            case Answer.Refused refused -> change(request, refused.state(), false);
            case Answer.Unknown unknown -> {}
        }
        return answer;
    }

    private void change(Request request, VisitorState after, boolean accepted) {
        Effect effect = site.spec().operation(request.operation()).orElseThrow().effect();
        SiteEffect.Kind kind = effect == Effect.COMMIT ? SiteEffect.Kind.COMMIT : SiteEffect.Kind.SESSION;
        int ordinal = made.getOrDefault(tag, 0) + 1;
        ledger.record(new SiteEffect(site.name(), token, request.operation(), kind, accepted, tag, ordinal));
        made.put(tag, ordinal);
        state = after;
    }
}
