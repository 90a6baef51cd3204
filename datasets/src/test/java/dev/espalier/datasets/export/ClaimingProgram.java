package dev.espalier.datasets.export;

import java.io.IOException;
import java.nio.file.Path;

/** Claims a folder, says so, and holds it until its input ends. */
final class ClaimingProgram {

    private ClaimingProgram() {}

    static void main(String[] folder) throws IOException {
        try (var _ = Claim.of(Place.of(Path.of(folder[0])))) {
            System.out.println("claimed");
            System.in.transferTo(System.out);
        }
    }
}
