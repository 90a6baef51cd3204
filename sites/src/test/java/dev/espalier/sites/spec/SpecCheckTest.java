package dev.espalier.sites.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Example;
import dev.espalier.sites.ShippedSites;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpecCheckTest {

    /**
     * One edit of the example that makes it wrong.
     *
     * @param find what stands once in the example
     * @param put what stands in its place
     */
    record Wrong(String what, String find, String put, Fault fault) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Wrong> wrong() throws IOException {
        try (InputStream resource = Example.class.getResourceAsStream("wrong.json")) {
            return JsonMapper.shared()
                    .readTree(resource)
                    .valueStream()
                    .map(edit -> new Wrong(
                            text(edit, "what"),
                            text(edit, "find"),
                            text(edit, "put"),
                            new Fault(text(edit, "path"), text(edit, "message"))))
                    .toList();
        }
    }

    private static String text(JsonNode edit, String key) {
        return edit.path(key).stringValue();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesPathAndReasonOf(Wrong wrong) {
        assertThat(Example.json()).containsOnlyOnce(wrong.find());

        SpecResult result = SpecReader.read(Example.json().replace(wrong.find(), wrong.put()));

        assertThat(result).isEqualTo(new SpecResult.Refused(List.of(wrong.fault())));
    }

    @Test
    void findsNoFaultInTheExample() {
        assertThat(SpecReader.read(Example.json())).isInstanceOf(SpecResult.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("dev.espalier.sites.ShippedSites#names")
    void findsNoFaultInWhatIsShipped(String site) {
        assertThat(ShippedSites.read(site)).get().isInstanceOf(SpecResult.Accepted.class);
    }

    @Test
    void namesEveryFaultOfMeaningAtOnce() {
        String json = Example.json()
                .replace("\"does\": \"giveUp\"", "\"does\": \"leave\"")
                .replace("\"next\": \"gone\"", "\"next\": \"away\"");

        assertThat(((SpecResult.Refused) SpecReader.read(json)).faults())
                .extracting(Fault::path)
                .containsExactly("/operations/giveUp/next", "/pages/4/widgets/5/does");
    }
}
