package dev.espalier.webagent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.webagent.Verdict.Criterion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerdictTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatWasStoredBeforeThereWereKindsWasWanted() {
        assertThat(JSON.readValue(
                        "{\"name\": \"it is booked\", \"met\": true, \"evidence\": \"state 1\"}", Criterion.class))
                .isEqualTo(Criterion.wanted("it is booked", true, "state 1"));
    }

    @Test
    void aKindIsReadAsItWasWritten() {
        var forbidden = Criterion.forbidden("an alert was set", false, "state 1");

        assertThat(JSON.readValue(JSON.writeValueAsString(forbidden), Criterion.class))
                .isEqualTo(forbidden);
    }
}
