package dev.espalier.ui.review;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.ClientId;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.RequestRefusedException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Pairs for the page of a reviewer, and the verdicts that it sends. */
@RestController
@RequestMapping("/data/review")
class ReviewController {

    private static final int MOST = 10;

    private final Judging judging;
    private final Judgements judgements;
    private final PreferencePairs pairs;
    private final PairShowing showing;

    ReviewController(Judging judging, Judgements judgements, PreferencePairs pairs, PairShowing showing) {
        this.judging = judging;
        this.judgements = judgements;
        this.pairs = pairs;
        this.showing = showing;
    }

    /**
     * Refuses a page that another person left open: a browser has one session for all its pages, and what a person said
     * must never be stored, nor a pair dealt, under the name of whoever signed in after them.
     *
     * @param person whose page it is
     */
    @ModelAttribute
    void refuseAnothersPage(@RequestParam String person, Principal signedIn) {
        if (person.equals(signedIn.getName())) {
            return;
        }
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN,
                "this page is %s's, but %s is signed in; sign in as %s to go on"
                        .formatted(person, signedIn.getName(), person));
        problem.setProperty("signed_in", signedIn.getName());
        throw new ErrorResponseException(HttpStatus.FORBIDDEN, problem, null);
    }

    /**
     * @param left pairs that wait for this person
     * @param done pairs that this person judged or skipped
     * @param reviewed pairs that have been judged often enough, by whomever
     */
    record Queue(int left, int done, int reviewed, List<ShownPair> pairs) {}

    /** Returns the next pairs after a number, and how far the person is. */
    @GetMapping
    Queue next(
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "4") int limit,
            QueueFilter filter,
            Principal person) {
        var queue = filter.queue(person.getName());
        var progress = judging.progress(queue);
        var next = limit == 0 ? List.<BlindPair>of() : judging.next(queue, after, Math.clamp(limit, 1, MOST));
        return new Queue(
                progress.left(),
                progress.judged() + progress.skipped(),
                progress.reviewed(),
                next.stream().map(showing::of).toList());
    }

    @GetMapping("/{number}")
    ShownPair one(@PathVariable int number, Principal person) {
        return showing.of(shown(number, person));
    }

    /** @param key that was pressed, null for the mouse */
    @JsonNaming(SnakeCaseStrategy.class)
    record Verdict(
            UUID clientId,
            int pair,
            int revision,
            String textSha256,
            String verdict,
            @Nullable String reason,
            @Nullable String key) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Stored(UUID clientId, @Nullable MachineOpinion said) {}

    /**
     * Stores a verdict, once however often it is sent, and tells what the search made of the pair. Of a skipped pair it
     * tells nothing, for that one may still be judged.
     */
    @PostMapping("/judgements")
    Stored judge(@RequestBody Verdict said, Principal person) {
        var pair = shown(said.pair(), person);
        var client = new ClientId(said.clientId());
        if (judging.isOutdated(client, pair, said.textSha256())) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "pair %d says something else than it did; look at it again".formatted(said.pair()));
        }
        var judged = judging.judge(client, person.getName(), pair, opinion(said, pair), said.key());
        return new Stored(said.clientId(), judged.opinion() instanceof Opinion.Skip ? null : opinion(pair));
    }

    private @Nullable MachineOpinion opinion(BlindPair judged) {
        var whole = pairs.find(judged.pair().pair()).orElseThrow();
        return MachineOpinion.of(whole, judged, showing.place(whole));
    }

    /** @param undoes the client id of the verdict that is taken back */
    @JsonNaming(SnakeCaseStrategy.class)
    record Undoing(UUID clientId, UUID undoes) {}

    @PostMapping("/undo")
    Stored undo(@RequestBody Undoing undoing, Principal person) {
        var judgement = judgements
                .of(new ClientId(undoing.undoes()))
                .orElseThrow(
                        () -> new RequestRefusedException("the verdict to undo is not stored; judge the pair again"));
        judging.undo(new ClientId(undoing.clientId()), person.getName(), judgement.id());
        return new Stored(undoing.clientId(), null);
    }

    private BlindPair shown(int number, Principal person) {
        return judging.shown(number, person.getName())
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no pair %d".formatted(number)));
    }

    private static Opinion opinion(Verdict said, BlindPair pair) {
        var reason = said.reason() == null ? "" : said.reason();
        return switch (said.verdict()) {
            case "FIRST" -> new Opinion.Prefers(pair.answers().left().completion());
            case "SECOND" -> new Opinion.Prefers(pair.answers().right().completion());
            case "TIE" -> new Opinion.Tie();
            case "BOTH_BAD" -> new Opinion.BothBad();
            case "SKIP" -> new Opinion.Skip(reason);
            default -> throw new RequestRefusedException("\"%s\" is no verdict".formatted(said.verdict()));
        };
    }

    @ExceptionHandler({RequestRefusedException.class, IllegalArgumentException.class})
    ProblemDetail refuse(RuntimeException refusal) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refusal.getMessage()));
    }
}
