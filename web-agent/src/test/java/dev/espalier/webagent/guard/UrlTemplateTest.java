package dev.espalier.webagent.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/orders/17, https://shop.example/orders/*",
        "https://shop.example/orders/17/lines/3?page=2#top, https://shop.example/orders/*/lines/*?page=*",
        "https://shop.example/o/0190b6d2-7c1e-7f00-8a3b-000000000001, https://shop.example/o/*",
        "https://shop.example/o/9f86d081884c7d65, https://shop.example/o/*",
        "https://shop.example/o/deadbeef, https://shop.example/o/deadbeef",
        "https://shop.example/facade, https://shop.example/facade",
        "https://shop.example/v2/book, https://shop.example/v2/book",
        "https://shop.example?b=x&a=1, https://shop.example/?a=*&b=x",
        "https://SHOP.example:443/Book, https://shop.example/Book",
        "http://shop.example:8080/, http://shop.example:8080/",
        "http://127.0.0.1:8080/op/7, http://127.0.0.1:8080/op/*"
    })
    void standsForAllOfAKind(String url, String template) {
        assertThat(UrlTemplate.of(url)).hasToString(template);
        assertThat(UrlTemplate.of(url).matches(url)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example/orders/18, true",
        "https://shop.example/orders/new, true",
        "https://shop.example/orders, false",
        "https://shop.example/orders/18/pay, false",
        "http://shop.example/orders/18, false",
        "https://shop.example.evil.test/orders/18, false",
        "https://shop.example/orders/18?really=1, false"
    })
    void meansTheSamePlaceAndForm(String url, boolean expected) {
        assertThat(UrlTemplate.of("https://shop.example/orders/17").matches(url))
                .isEqualTo(expected);
    }

    @Test
    void valuesThatAreWordsTellKindsApart() {
        var template = UrlTemplate.of("https://shop.example/do?action=search&page=3");

        assertThat(template.matches("https://shop.example/do?page=4&action=search"))
                .isTrue();
        assertThat(template.matches("https://shop.example/do?page=4&action=delete"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/orders/17", "data:text/html,x", "https://", "https://example.com b/"})
    void whatIsNoWholeAddressHasNone(String text) {
        assertThatThrownBy(() -> UrlTemplate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
