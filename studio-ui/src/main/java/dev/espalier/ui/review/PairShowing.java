package dev.espalier.ui.review;

import dev.espalier.datasets.BlindPair;
import dev.espalier.datasets.BlindPair.Answer;
import dev.espalier.datasets.Judgement;
import dev.espalier.datasets.Opinion;
import dev.espalier.datasets.PairOrigin;
import dev.espalier.datasets.PreferencePair;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.mcts.NodeId;
import dev.espalier.ui.parts.PagePicture;
import dev.espalier.ui.review.ShownPair.Before;
import dev.espalier.ui.review.ShownPair.Mine;
import dev.espalier.ui.review.ShownPair.Origin;
import dev.espalier.ui.review.ShownPair.Side;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebTasks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a blind pair what the page shows. */
@Component
class PairShowing {

    private final PreferencePairs pairs;
    private final AgentRuns runs;
    private final WebTasks tasks;
    private final TreeViews trees;

    PairShowing(PreferencePairs pairs, AgentRuns runs, WebTasks tasks, TreeViews trees) {
        this.pairs = pairs;
        this.runs = runs;
        this.tasks = tasks;
        this.trees = trees;
    }

    ShownPair of(BlindPair pair) {
        var edges =
                (PairOrigin.Edges) pairs.find(pair.pair().pair()).orElseThrow().origin();
        var run = runs.find(edges.run()).orElseThrow();
        var task = tasks.find(edges.task()).orElseThrow();
        var before = trees.seen(run.id(), pair.before()).orElseThrow();
        return new ShownPair(
                pair.number(),
                pair.pair().revision(),
                pair.text().hex(),
                new Origin(
                        task.number(),
                        pair.instruction(),
                        task.site(),
                        pair.context().history()),
                before(before, pair.context().prompt()),
                side(pair.answers().left(), run, before),
                side(pair.answers().right(), run, before),
                mine(pair, new Place(run.number(), pair.before().toString())));
    }

    /** Returns where a pair comes from, which whoever is to judge it may not know. */
    Place place(PreferencePair pair) {
        var edges = (PairOrigin.Edges) pair.origin();
        return new Place(
                runs.find(edges.run()).orElseThrow().number(), edges.node().toString());
    }

    private static Before before(Seen before, String prompt) {
        var page = before.page();
        return new Before(
                picture(before),
                page.url(),
                page.title(),
                page.viewport().width(),
                page.viewport().height(),
                prompt);
    }

    private Side side(Answer answer, AgentRun run, Seen before) {
        var target = Optional.ofNullable(ActionText.target(ActionText.parse(answer.command())))
                .flatMap(ref -> before.page().element(ref));
        return new Side(
                answer.text(),
                answer.command(),
                target.map(element -> element.fingerprint().words()).orElse(null),
                target.map(element -> element.place().box())
                        .map(PairShowing::rectangle)
                        .orElse(null),
                after(run, answer.after()));
    }

    private @Nullable String after(AgentRun run, @Nullable NodeId node) {
        return Optional.ofNullable(node)
                .flatMap(led -> trees.seen(run.id(), led))
                .map(PairShowing::picture)
                .orElse(null);
    }

    private static List<Integer> rectangle(Box box) {
        return List.of(box.x(), box.y(), box.width(), box.height());
    }

    private static @Nullable String picture(Seen seen) {
        var address = PagePicture.address(seen);
        return address.isEmpty() ? null : address;
    }

    private static @Nullable Mine mine(BlindPair pair, Place place) {
        Judgement judgement = pair.mine();
        if (judgement == null) {
            return null;
        }
        var opinion = judgement.opinion();
        return new Mine(
                judgement.client().toString(), verdict(pair, opinion), opinion instanceof Opinion.Skip ? null : place);
    }

    private static String verdict(BlindPair pair, Opinion opinion) {
        return switch (opinion) {
            case Opinion.Prefers(var completion) ->
                pair.answers().left().completion().equals(completion) ? "FIRST" : "SECOND";
            case Opinion.Tie() -> "TIE";
            case Opinion.BothBad() -> "BOTH_BAD";
            case Opinion.Skip _ -> "SKIP";
            case Opinion.Undo _ -> "UNDONE";
        };
    }
}
