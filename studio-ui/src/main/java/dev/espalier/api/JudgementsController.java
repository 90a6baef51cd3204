package dev.espalier.api;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.records.BlindPairRecord;
import dev.espalier.records.JudgementRecord;
import dev.espalier.words.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What programs say of pairs, under the name of their token. */
@RestController
class JudgementsController {

    private final Judging judging;
    private final Judgements judgements;

    JudgementsController(Judging judging, Judgements judgements) {
        this.judging = judging;
        this.judgements = judgements;
    }

    /** What can be said of a pair. */
    private enum Verdict {
        LOW,
        HIGH,
        TIE,
        BOTH_BAD,
        SKIP
    }

    record JudgementAsked(
            @Schema(description = "Made by the program for this act; sent again, it is one judgement.") @Nullable
            UUID clientId,

            @Schema(description = "Of the pair that was judged.") @Nullable
            String textSha256,

            @Schema(description = "low or high where that answer is the better one, tie, both-bad or skip.") @Nullable
            String said,

            @Schema(description = "Why the pair is skipped; needed for that alone.") @Nullable
            String reason) {}

    @GetMapping("/api/pairs/{number}/blind")
    @Operation(
            summary = "Shows a pair to whoever is to judge it, without anything that the search made of it",
            description = "What is to be sent with the judgement is text_sha256.")
    BlindPairRecord blind(@Parameter(description = "Number of the pair.") @PathVariable int number, Principal token) {
        return BlindPairRecord.of(
                judgements.shown(number, token.getName()).orElseThrow(() -> PairsController.missing(number)));
    }

    /** A pair as programs read it has the low answer first, and so it is stored that the judgement was given. */
    @PostMapping("/api/pairs/{number}/judgements")
    @Operation(
            summary = "Stores a judgement of a pair, once however often it is sent",
            description = "409 where the text of the pair is no longer the one that was judged.")
    JudgementRecord judge(
            @Parameter(description = "Number of the pair.") @PathVariable int number,
            @RequestBody JudgementAsked asked,
            Principal token) {
        var pair = judgements.shown(number, token.getName()).orElseThrow(() -> PairsController.missing(number));
        var client = new ClientId(said(asked.clientId(), "client_id"));
        if (judging.isOutdated(client, pair, said(asked.textSha256(), "text_sha256"))) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "pair %d says something else than text_sha256 %s; read and judge it again"
                            .formatted(number, asked.textSha256()));
        }
        var stored = judging.judge(client, token.getName(), pair, opinion(asked, pair), null);
        return JudgementRecord.of(stored, pair.answers().left().completion());
    }

    private static Opinion opinion(JudgementAsked asked, BlindPair pair) {
        return switch (Words.constant(Verdict.values(), said(asked.said(), "said"))) {
            case LOW -> new Opinion.Prefers(pair.answers().left().completion());
            case HIGH -> new Opinion.Prefers(pair.answers().right().completion());
            case TIE -> new Opinion.Tie();
            case BOTH_BAD -> new Opinion.BothBad();
            case SKIP -> new Opinion.Skip(said(asked.reason(), "reason"));
        };
    }

    private static <T> T said(@Nullable T value, String name) {
        if (value == null || value.toString().isBlank()) {
            throw new RequestRefusedException("%s is missing; a judgement of this kind needs it".formatted(name));
        }
        return value;
    }
}
