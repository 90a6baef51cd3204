package dev.espalier.ui.runs;

import dev.espalier.live.LiveRuns;
import dev.espalier.webagent.AgentRuns;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whole trees, for the page that draws them. */
@RestController
class TreeController {

    private final AgentRuns runs;
    private final LiveRuns live;

    TreeController(AgentRuns runs, LiveRuns live) {
        this.runs = runs;
        this.live = live;
    }

    @GetMapping("/data/runs/{number}/tree")
    ResponseEntity<String> tree(@PathVariable int number) {
        return runs.numbered(number)
                .map(run -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .body(live.snapshot(run).json()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
