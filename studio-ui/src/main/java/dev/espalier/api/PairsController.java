package dev.espalier.api;

import dev.espalier.datasets.PairLineFilter;
import dev.espalier.datasets.PairLineFilter.Facets;
import dev.espalier.datasets.PairQuery;
import dev.espalier.datasets.PairQuery.PairOrder;
import dev.espalier.datasets.PairState.Review;
import dev.espalier.mcts.Evidence;
import dev.espalier.records.PairRecord;
import dev.espalier.records.PairRow;
import dev.espalier.records.PairRows;
import dev.espalier.webagent.Split;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The preference pairs as they read now; the list leaves out withdrawn ones. */
@RestController
@RequestMapping("/api/pairs")
class PairsController {

    private final PairRows rows;
    private final PairRecord.Reader pairs;

    PairsController(PairRows rows, PairRecord.Reader pairs) {
        this.rows = rows;
        this.pairs = pairs;
    }

    record PairsAsked(
            @Parameter(description = "Only with this evidence.") @Nullable
            Set<Evidence> evidence,

            @Parameter(description = "Only of tasks on these sites.") @Nullable
            Set<String> site,

            @Parameter(description = "Only of train, validation or held-out tasks.") @Nullable
            Set<Split> split,

            @Parameter(description = "Only unreviewed, in-review or reviewed ones.") @Nullable
            Set<Review> review) {

        PairLineFilter filter() {
            return PairLineFilter.ALL.with(new Facets(
                    Asked.orAny(evidence), Asked.orAny(site), Asked.orAny(split), Asked.orAny(review), Set.of()));
        }
    }

    @GetMapping
    @Operation(summary = "Lists the pairs by number, as espalier pairs list --json does")
    Lines<PairRow> list(@ParameterObject PairsAsked asked, @ParameterObject PageAsked page) {
        var query = new PairQuery(asked.filter(), PairOrder.OLDEST_FIRST, page.at(), page.most());
        return Lines.of(rows.page(query), Function.identity());
    }

    @GetMapping("/{number}")
    @Operation(
            summary = "Shows a pair with its readings, judgements and datasets, as espalier pairs show --json does",
            description = "A judgement is bound to text_sha256.")
    PairRecord one(@Parameter(description = "Number of the pair.") @PathVariable int number) {
        return pairs.numbered(number).orElseThrow(() -> missing(number));
    }

    static RuntimeException missing(int number) {
        return Asked.missing("there is no pair %d; GET /api/pairs lists those there are".formatted(number));
    }
}
