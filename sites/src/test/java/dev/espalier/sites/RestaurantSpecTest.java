package dev.espalier.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.spec.SpecReader;
import dev.espalier.sites.spec.SpecResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RestaurantSpecTest {

    @Test
    void isADeclarationOfTheRightForm() throws IOException {
        try (InputStream json = SpecReader.class.getResourceAsStream("/dev/espalier/sites/restaurant.json")) {
            SpecResult read = SpecReader.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(read).isInstanceOf(SpecResult.Accepted.class);
        }
    }
}
