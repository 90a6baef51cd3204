package dev.espalier.webagent.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.guard.RequestRule.Verb;
import dev.espalier.webagent.guard.SentRequest.Kind;
import dev.espalier.webagent.guard.SiteRules.Effects;
import dev.espalier.webagent.reach.Allowance;
import dev.espalier.webagent.reach.HostPort;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuardTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String SEARCH = "https://shop.example/search";
    private static final String API = "https://shop.example/graphql";

    private static Guard held(RequestRule... rules) {
        return guard(Effects.HELD, rules);
    }

    private static Guard guard(Effects effects, RequestRule... rules) {
        return new Guard(new SiteRules(
                effects,
                Allowance.parse("shop.example"),
                Allowance.parse("cdn.example"),
                Allowance.parse("live.example"),
                List.of(rules)));
    }

    private static RequestRule rule(Verb verb, String method, String url, String operation, int minute) {
        return new RequestRule(method, UrlTemplate.of(url), operation, verb, "ada", NOON.plusSeconds(60L * minute));
    }

    private static SentRequest get(String url, Kind kind) {
        return new SentRequest("get", url, kind, Map.of(), "", true);
    }

    private static SentRequest post(String url, String body) {
        return new SentRequest("POST", url, Kind.CALL, Map.of("content-type", "application/json"), body, true);
    }

    private static SentRequest unasked(SentRequest request) {
        return new SentRequest(
                request.method(), request.url(), request.kind(), request.headers(), request.body(), false);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/, DOCUMENT, true",
        "https://shop.example:8443/, DOCUMENT, false",
        "https://cdn.example/, DOCUMENT, false",
        "https://cdn.example/a.js, RESOURCE, true",
        "https://cdn.example/a.json, CALL, true",
        "https://evil.example/a.js, RESOURCE, false",
        "https://127.0.0.1/a.js, RESOURCE, false",
        "wss://shop.example/, SOCKET, false",
        "wss://live.example/, SOCKET, true"
    })
    void speaksToListedPlacesAlone(String url, Kind kind, boolean allowed) {
        for (var effects : Effects.values()) {
            var ruling = guard(effects).rule(get(url, kind));

            assertThat(ruling instanceof Ruling.Allowed).isEqualTo(allowed);
            assertThat(ruling instanceof Ruling.Blocked).isEqualTo(!allowed);
        }
    }

    @Test
    void namesThePlaceThatWasBlocked() {
        assertThat(held().rule(get("https://EVIL.example/x?y", Kind.CALL)))
                .isEqualTo(new Ruling.Blocked(new HostPort("evil.example", 443)));
    }

    @ParameterizedTest
    @CsvSource({
        "data:text/html,x",
        "blob:https://shop.example/1",
        "file:///etc/passwd",
        "about:blank",
        "'http://example.com b'"
    })
    void whatHasNoPlaceIsDropped(String url) {
        assertThat(held().rule(get(url, Kind.DOCUMENT))).isInstanceOf(Ruling.Dropped.class);
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "OPTIONS"})
    void whatPromisesToReadPasses(String method) {
        assertThat(held().rule(new SentRequest(method, SEARCH, Kind.CALL, Map.of(), "", false)))
                .isEqualTo(new Ruling.Allowed("it only reads"));
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH", "DELETE", "post", "PROPFIND"})
    void whatMayChangeSomethingIsHeldAndDroppedWhereNobodyActed(String method) {
        var request = new SentRequest(method, SEARCH, Kind.DOCUMENT, Map.of(), "q=1", true);

        assertThat(held().rule(request)).isInstanceOf(Ruling.Held.class);
        assertThat(held().rule(unasked(request))).isInstanceOf(Ruling.Dropped.class);
        assertThat(guard(Effects.RESTORABLE).rule(request)).isInstanceOf(Ruling.Allowed.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PING", "SERVICE_WORKER"})
    void whatGoesOnByItselfIsDropped(Kind kind) {
        var rule = rule(Verb.ALLOW, "GET", SEARCH, null, 0);

        assertThat(held(rule).rule(get(SEARCH, kind))).isInstanceOf(Ruling.Dropped.class);
    }

    @Test
    void theNewestRuleThatFitsHolds() {
        var allow = rule(Verb.ALLOW, "POST", SEARCH, null, 1);
        var hold = rule(Verb.HOLD, "POST", SEARCH, null, 2);
        var again = rule(Verb.ALLOW, "POST", SEARCH, null, 3);

        assertThat(held(allow).rule(post(SEARCH, "{}")))
                .isEqualTo(new Ruling.Allowed("the rule ALLOW POST https://shop.example/search"));
        assertThat(held(hold, allow).rule(post(SEARCH, "{}"))).isInstanceOf(Ruling.Held.class);
        assertThat(held(again, hold, allow).rule(post(SEARCH, "{}"))).isInstanceOf(Ruling.Allowed.class);
        assertThat(held(allow).rule(post("https://shop.example/pay", "{}"))).isInstanceOf(Ruling.Held.class);
    }

    @Test
    void aRuleMayDropWhatOnlyReads() {
        var drop = rule(Verb.DROP, "GET", "https://shop.example/track", null, 0);

        assertThat(held(drop).rule(get("https://shop.example/track", Kind.CALL)))
                .isInstanceOf(Ruling.Dropped.class);
    }

    @Test
    void queriesPassAndMutationsAreHeld() {
        assertThat(held().rule(post(API, "{\"query\":\"query Rooms { rooms { id } }\"}")))
                .isEqualTo(new Ruling.Allowed("it only reads"));
        assertThat(held().rule(post(API, "{\"query\":\"mutation Book { book { id } }\"}")))
                .isEqualTo(new Ruling.Held("POST may change something and names mutation Book"));
        assertThat(held().rule(post(API, "{\"query\":\"query A { a } mutation B { b }\",\"operationName\":\"A\"}")))
                .isInstanceOf(Ruling.Allowed.class);
        assertThat(held().rule(post(API, "{\"query\":\"query A { a } mutation B { b }\",\"operationName\":\"C\"}")))
                .isInstanceOf(Ruling.Held.class);
        assertThat(held().rule(post(API, "[{\"query\":\"{ a }\"},{\"query\":\"mutation B { b }\"}]")))
                .isInstanceOf(Ruling.Held.class);
        assertThat(held().rule(post(API, "{\"extensions\":{\"persistedQuery\":{\"sha256Hash\":\"abc\"}}}")))
                .isEqualTo(new Ruling.Held("POST may change something and names persisted abc"));
        assertThat(held().rule(get(API + "?query=mutation%20B%20%7B%20b%20%7D", Kind.CALL)))
                .isInstanceOf(Ruling.Held.class);
    }

    @Test
    void aRuleForGraphQlNamesItsOperation() {
        var body = "{\"query\":\"mutation AddToBasket { add { id } }\"}";
        var any = rule(Verb.ALLOW, "POST", API, null, 0);
        var named = rule(Verb.ALLOW, "POST", API, "mutation AddToBasket", 0);

        assertThat(held(any).rule(post(API, body))).isInstanceOf(Ruling.Held.class);
        assertThat(held(named).rule(post(API, body))).isInstanceOf(Ruling.Allowed.class);
        assertThat(held(named).rule(post(API, "[%s,{\"query\":\"mutation Pay { pay }\"}]".formatted(body))))
                .isInstanceOf(Ruling.Held.class);
    }

    @Test
    void aRuleMayGoByAKeyOfTheBody() {
        var rule = rule(Verb.ALLOW, "POST", SEARCH, "action=search", 0);

        assertThat(Stream.of(
                                "{\"action\":\"search\"}",
                                "action=search&q=x",
                                "{\"action\":\"delete\"}",
                                "action=delete",
                                "")
                        .map(body -> held(rule).rule(post(SEARCH, body)) instanceof Ruling.Allowed))
                .containsExactly(true, true, false, false, false);
    }
}
