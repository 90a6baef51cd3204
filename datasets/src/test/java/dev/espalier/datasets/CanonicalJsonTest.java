package dev.espalier.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void sortsKeysAndWritesNumbersAsEcmaScriptDoes() {
        assertThat(new CanonicalJson(" {\"b\": 1.0, \"a\": [1e21, 0.1], \"A\": null} ").text())
                .isEqualTo("{\"A\":null,\"a\":[1e+21,0.1],\"b\":1}");
    }

    @Test
    void normalisesNoText() {
        assertThat(CanonicalJson.of(Map.of("t", "e\u0301 \u00e9 12,50\u00a0€")).text())
                .isEqualTo("{\"t\":\"e\u0301 \u00e9 12,50\u00a0€\"}");
    }

    @Test
    void hasAKnownDigest() {
        assertThat(PreferenceRow.textDigest("p", "a", "b"))
                .isEqualTo(PromptContext.digestOf("{\"chosen\":[{\"content\":\"a\",\"role\":\"assistant\"}],"
                        + "\"prompt\":[{\"content\":\"p\",\"role\":\"user\"}],"
                        + "\"rejected\":[{\"content\":\"b\",\"role\":\"assistant\"}]}"));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> new CanonicalJson("hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected a JSON object or array: ");
    }
}
