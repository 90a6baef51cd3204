package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNameTest {

    @Test
    void namesTheLatestVersionOrOne() {
        assertThat(VersionName.parse("shop"))
                .isEqualTo(new VersionName("shop", null))
                .hasToString("shop");
        assertThat(VersionName.parse("my.shop-2:v12"))
                .isEqualTo(new VersionName("my.shop-2", 12))
                .hasToString("my.shop-2:v12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "a/b", "a:2", "a:v0", "a:v", "a:v1234567890", "a:v1 ", ".."})
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> VersionName.parse(text))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessage("\"%s\" names no dataset version; write NAME for the latest or NAME:v2 for the second"
                        .formatted(text));
    }
}
