package dev.espalier.api;

import dev.espalier.studio.OpenStudio;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The studio itself. */
@RestController
@RequestMapping("/api/studio")
class StudioController {

    private final OpenStudio studio;
    private final String version;

    StudioController(OpenStudio studio, @Value("${espalier.version}") String version) {
        this.studio = studio;
        this.version = version;
    }

    /** @param version of the program */
    record Studio(String version) {}

    @GetMapping
    @Operation(summary = "Says which version the studio is of")
    Studio look() {
        return new Studio(version);
    }

    @DeleteMapping
    @Operation(summary = "Asks the studio to end; it has ended when its process has")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void end() {
        studio.end();
    }
}
