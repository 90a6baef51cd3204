package dev.espalier.sites;

import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.SpecReader;
import dev.espalier.sites.spec.SpecResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The declaration that uses every word of the language. */
public final class Example {

    private Example() {}

    public static String json() {
        try (InputStream resource = Example.class.getResourceAsStream("tours.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SiteSpec spec() {
        return spec(json());
    }

    /** Returns the declaration that an edited text gives. */
    public static SiteSpec spec(String json) {
        return switch (SpecReader.read(json)) {
            case SpecResult.Accepted(SiteSpec spec) -> spec;
            case SpecResult.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }
}
