package dev.espalier.webagent.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.webagent.reach.Way.Why;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private static final Resolver PUBLIC = _ -> List.of(InetAddress.ofLiteral("93.184.215.14"));
    private static final Resolver NOBODY = host -> {
        throw new UnknownHostException(host);
    };

    private static Reach reach(Resolver resolver, String... allowed) {
        var allowances = Stream.of(allowed)
                .flatMap(text -> Allowance.parse(text).stream())
                .toList();
        return new Reach(Map.of(), allowances, resolver);
    }

    private static InetSocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, 80, true",
        "example.com, example.com, 443, true",
        "example.com, EXAMPLE.com., 443, true",
        "example.com, example.com, 8080, false",
        "example.com:8080, example.com, 8080, true",
        "example.com:8080, example.com, 80, false",
        "example.com, www.example.com, 443, false",
        "*.example.com, www.example.com, 443, true",
        "*.example.com, a.b.example.com, 443, true",
        "*.example.com, example.com, 443, false",
        "*.example.com, badexample.com, 443, false",
        "example.com, example.com.evil.org, 443, false",
        "127.0.0.1:8000, 127.0.0.1, 8000, true",
        "127.0.0.1:8000, 127.1, 8000, true",
        "127.0.0.1:8000, 2130706433, 8000, true",
        "127.0.0.1:8000, localhost, 8000, false",
        "'[::1]:8000', '::1', 8000, true",
        "'[::1]:8000', '[0:0:0:0:0:0:0:1]', 8000, true",
        "'[::1]:8000', 127.0.0.1, 8000, false"
    })
    void aPlaceIsAllowedByHostAndPort(String allowed, String host, int port, boolean expected) {
        assertThat(reach(PUBLIC, allowed).allows(new HostPort(host, port))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*.", "example.com:", "example.com:99999", ":80", "1.2.3.4.5"})
    void whatIsNoHostIsNoAllowance(String text) {
        assertThatThrownBy(() -> Allowance.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"%s\" is no host; write it as in example.com, example.com:8080 or *.example.com"
                        .formatted(text));
    }

    @Test
    void aNameIsReachedWhereItWasReachedFirst() {
        var answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        var reach = reach(_ -> List.of(InetAddress.ofLiteral(answers.remove())), "example.com");

        var first = reach.to(new HostPort("example.com", 80));

        assertThat(first).isEqualTo(new Way.Open(at("93.184.215.14", 80)));
        assertThat(reach.to(new HostPort("example.com", 80))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "100.100.1.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "fe80::1",
                "fd00::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "ff02::1"
            })
    void aNameThatStandsForAnAddressThatIsNotPublicIsNotReached(String address) {
        var reach = reach(
                _ -> List.of(InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral(address)), "example.com");

        assertThat(reach.to(new HostPort("example.com", 80))).isEqualTo(new Way.Closed(Why.NOT_PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "172.32.0.1", "2606:4700::1111", "2a00::1"})
    void aPublicAddressIsReached(String address) {
        var reach = reach(_ -> List.of(InetAddress.ofLiteral(address)), "example.com");

        assertThat(reach.to(new HostPort("example.com", 443))).isEqualTo(new Way.Open(at(address, 443)));
    }

    @Test
    void anAddressOfThisMachineIsReachedWhereItIsListedAsOne() {
        assertThat(reach(NOBODY, "127.0.0.1:8000").to(new HostPort("127.0.0.1", 8000)))
                .isEqualTo(new Way.Open(at("127.0.0.1", 8000)));
        assertThat(reach(NOBODY, "localhost:8000").to(new HostPort("localhost", 8000)))
                .isEqualTo(new Way.Open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8000)));
        assertThat(reach(NOBODY, "127.0.0.1:8000").to(new HostPort("127.0.0.1", 5432)))
                .isEqualTo(new Way.Closed(Why.NOT_LISTED));
    }

    @Test
    void aNameMayBePinnedToAnAddressOfThisMachine() {
        var place = new HostPort("shop.test", 80);
        var address = at("127.0.0.1", 40_000);

        assertThat(new Reach(Map.of(place, address), List.of(), NOBODY).to(place))
                .isEqualTo(new Way.Open(address));
    }

    @Test
    void aNameWithoutAddressIsUnknown() {
        assertThat(reach(NOBODY, "example.com").to(new HostPort("example.com", 80)))
                .isEqualTo(new Way.Closed(Why.UNKNOWN));
    }
}
