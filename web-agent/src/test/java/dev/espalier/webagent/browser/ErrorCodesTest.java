package dev.espalier.webagent.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErrorCodesTest {

    private static JsonNode file() throws IOException {
        try (InputStream in = ErrorCodes.class.getResourceAsStream("error-codes.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }

    @Test
    void fileHoldsEveryCodeOnceWithItsFourParts() throws IOException {
        var entries = StreamSupport.stream(file().spliterator(), false).toList();

        assertThat(entries)
                .extracting(entry -> entry.path("code").asString(""))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Enum::name).toList());
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.propertyNames())
                        .containsExactlyInAnyOrder("code", "message", "hint", "fixture"));
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("message").asString("")).isNotBlank();
            assertThat(entry.path("hint").asString("").isBlank())
                    .isEqualTo(entry.path("code").asString("").equals("OK"));
        });
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void namesAFixtureThatExists(Code code) {
        assertThat(ErrorCodesTest.class.getResource(ErrorCodes.of(code).fixture()))
                .isNotNull();
    }

    @Test
    void cutsMessagesAtTwoHundredCharacters() {
        String message = ErrorCodes.message(Code.NOT_EDITABLE, Map.of("ref", "7", "why", "x".repeat(300)));

        assertThat(message)
                .hasSize(200)
                .startsWith("[7] cannot be typed into (xxx")
                .endsWith("…");
    }
}
