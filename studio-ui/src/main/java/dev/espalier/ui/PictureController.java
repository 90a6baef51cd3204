package dev.espalier.ui;

import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Digest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Screenshots, by their digest: what is under an address never changes. */
@RestController
class PictureController {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Artifacts artifacts;

    PictureController(Artifacts artifacts) {
        this.artifacts = artifacts;
    }

    /** What a page drew is nobody's program: the browser is told to show it and nothing else. */
    @GetMapping("/data/pictures/{digest:[0-9a-f]{64}}")
    ResponseEntity<byte[]> picture(@PathVariable String digest) {
        return artifacts
                .find(new Digest(digest))
                .map(bytes -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(
                                CacheControl.maxAge(FOR_EVER).cachePrivate().immutable())
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
