package dev.espalier.sites.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecReaderTest {

    @Test
    void readsTheDeclarationThatUsesEveryWord() {
        SiteSpec spec = Example.spec();

        assertThat(spec.name()).isEqualTo("tours");
        assertThat(spec.pages().list()).hasSize(8);
        assertThat(spec.catalogue().entities()).containsOnlyKeys("area", "tour", "day", "hour", "departure", "guest");
        assertThat(spec.operation("book").orElseThrow().effect()).isEqualTo(Operation.Effect.COMMIT);
        assertThat(spec.tasks().kinds()).extracting(TaskKind::name).containsExactly("book", "quick");
    }

    @Test
    void saysWhereTextIsNoJson() {
        assertThat(SpecReader.read("{\n  \"name\": }")).isInstanceOfSatisfying(SpecResult.Refused.class, refused -> {
            assertThat(refused.faults()).hasSize(1);
            assertThat(refused.faults().getFirst().message()).contains("line 2");
        });
    }

    @Test
    void namesEveryFaultOfFormAtOnce() {
        String wrong = Example.json()
                .replace("\"tone\": \"fresh\"", "\"tone\": \"loud\", \"colour\": \"red\"")
                .replace("\"count\": 14", "\"count\": \"many\"")
                .replace("tour.name ~ query\", \"sort\"", "tour.name ~\", \"sort\"");

        assertThat(faults(wrong))
                .contains(
                        new Fault("/theme/tone", "\"loud\" is not one of warm, calm, fresh, bold"),
                        new Fault(
                                "/theme/colour",
                                "unknown key; known here: archetype, brand, claim, currency, locale, tone"),
                        new Fault("/entities/tour/count", "expected a whole number of 1 or more, but found \"many\""),
                        new Fault(
                                "/views/suggestions/where",
                                "\"tour.name ~\" is no expression: expected a value, but found the end at position 12"));
    }

    private static List<Fault> faults(String json) {
        return ((SpecResult.Refused) SpecReader.read(json)).faults();
    }
}
