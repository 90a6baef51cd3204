package dev.espalier.webagent.guard;

import dev.espalier.webagent.guard.RequestRule.Verb;
import dev.espalier.webagent.guard.SentRequest.Kind;
import dev.espalier.webagent.guard.SiteRules.Effects;
import dev.espalier.webagent.reach.Allowance;
import dev.espalier.webagent.reach.HostPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules on each request that a page of a site wants to send. Where may be spoken to holds for every site; what may be said
 * only for those whose effects are held. May be shared between threads.
 */
public final class Guard {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Ruling.Allowed READS = new Ruling.Allowed("it only reads");

    private final SiteRules rules;

    public Guard(SiteRules rules) {
        this.rules = rules;
    }

    /** Returns what becomes of a request. */
    public Ruling rule(SentRequest request) {
        var place = place(request.url());
        if (place.isEmpty()) {
            return new Ruling.Dropped("it has no address of a host");
        }
        if (!mayBeSpokenTo(place.get(), request.kind())) {
            return new Ruling.Blocked(place.get());
        }
        return rules.effects() == Effects.RESTORABLE ? new Ruling.Allowed("the site can be put back") : held(request);
    }

    /** Returns true where a page of a host may be opened. */
    public boolean opens(HostPort place) {
        return mayBeSpokenTo(place, Kind.DOCUMENT);
    }

    private boolean mayBeSpokenTo(HostPort place, Kind kind) {
        Stream<Allowance> lists = switch (kind) {
            case DOCUMENT -> rules.documents().stream();
            case SOCKET -> rules.sockets().stream();
            case RESOURCE, CALL, PING, SERVICE_WORKER ->
                Stream.concat(rules.documents().stream(), rules.resources().stream());
        };
        return lists.anyMatch(allowance -> allowance.covers(place));
    }

    private Ruling held(SentRequest request) {
        return switch (request.kind()) {
            case SERVICE_WORKER -> new Ruling.Dropped("it would answer for the site without the browser's asking");
            case PING -> new Ruling.Dropped("nobody waits for its answer");
            case SOCKET -> new Ruling.Allowed("the site's list of sockets");
            case RESOURCE, DOCUMENT, CALL -> byOperations(request);
        };
    }

    private Ruling byOperations(SentRequest request) {
        var operations = Operations.of(request);
        return said(request, operations).orElseGet(() -> usual(request, operations));
    }

    /** Rules by what a person has said; empty where nobody has said anything about all that is named. */
    private Optional<Ruling> said(SentRequest request, Operations operations) {
        var said = operations.names().isEmpty() && !operations.graphQl()
                ? Stream.of(newest(request, operations, null)).toList()
                : operations.names().stream()
                        .map(name -> newest(request, operations, name))
                        .toList();
        return Stream.of(Verb.HOLD, Verb.DROP, Verb.ALLOW)
                .filter(verb -> verb == Verb.ALLOW ? all(said, verb) : any(said, verb))
                .findFirst()
                .map(verb -> ruling(verb, said));
    }

    /** Everything that is named must be allowed, for it is done all together. */
    private static boolean all(List<Optional<RequestRule>> said, Verb verb) {
        return !said.isEmpty()
                && said.stream()
                        .allMatch(rule ->
                                rule.filter(found -> found.verb() == verb).isPresent());
    }

    private static boolean any(List<Optional<RequestRule>> said, Verb verb) {
        return said.stream()
                .anyMatch(rule -> rule.filter(found -> found.verb() == verb).isPresent());
    }

    private static Ruling ruling(Verb verb, List<Optional<RequestRule>> said) {
        var because = "the rule "
                + said.stream()
                        .flatMap(Optional::stream)
                        .filter(rule -> rule.verb() == verb)
                        .findFirst()
                        .orElseThrow();
        return switch (verb) {
            case ALLOW -> new Ruling.Allowed(because);
            case HOLD -> new Ruling.Held(because);
            case DROP -> new Ruling.Dropped(because);
        };
    }

    private Optional<RequestRule> newest(SentRequest request, Operations operations, @Nullable String name) {
        return rules.requests().stream()
                .filter(rule -> rule.isFor(request))
                .filter(rule -> rule.operation() == null
                        ? !operations.graphQl()
                        : rule.operation().equals(name))
                .max(Comparator.comparing(RequestRule::when));
    }

    private static Ruling usual(SentRequest request, Operations operations) {
        boolean reads = operations.graphQl() ? operations.reads() : request.promisesToRead();
        if (reads) {
            return READS;
        }
        var what = operations.names().isEmpty() ? "" : " and names " + String.join(", ", sorted(operations.names()));
        return request.byAction()
                ? new Ruling.Held("%s may change something%s".formatted(request.method(), what))
                : new Ruling.Dropped(
                        "%s that no action asked for may change something%s".formatted(request.method(), what));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    /** Returns the place that an address leads to; empty for addresses without one, as of data and blobs. */
    static Optional<HostPort> place(String url) {
        try {
            var address = new URI(url.replaceFirst("[?#].*", ""));
            var scheme = String.valueOf(address.getScheme());
            if (address.getHost() == null
                    || !Set.of("http", "https", "ws", "wss").contains(scheme)) {
                return Optional.empty();
            }
            int usual = scheme.equals("https") || scheme.equals("wss") ? HTTPS : HTTP;
            return Optional.of(new HostPort(address.getHost(), address.getPort() < 0 ? usual : address.getPort()));
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
