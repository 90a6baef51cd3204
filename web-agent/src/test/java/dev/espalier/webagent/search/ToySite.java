package dev.espalier.webagent.search;

import dev.espalier.mcts.Outcome;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.EffectTag;
import dev.espalier.webagent.Judge;
import dev.espalier.webagent.RolloutEnd;
import dev.espalier.webagent.Verdict;
import dev.espalier.webagent.Verdict.JudgeKind;
import dev.espalier.webagent.Visit;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.World;
import dev.espalier.webagent.WorldSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A world without a browser: each page asks for a draft, 1 to 3, kept in the page, and then to send it, which the server
 * appends to the visitor's answers and answers with the next page. Three answers end the task; 2, 2, 2 is right.
 */
final class ToySite implements World {

    static final int PAGES = 3;

    final List<String> ledger = new ArrayList<>();
    private final Map<String, ToyVisit> visits = new HashMap<>();
    boolean drifting;

    /** Whether a visitor who is put back meets a site that has broken. */
    boolean breaking;

    /** Actions after which the browser is lost once, 0 for never. */
    int actionsUntilLoss;

    @Override
    public String site() {
        return "toy";
    }

    @Override
    public Map<String, String> hosts() {
        return Map.of("toy.test", "127.0.0.1:1");
    }

    @Override
    public Judge oracle(WebTask task) {
        return new Judge() {
            @Override
            public String version() {
                return "toy-oracle";
            }

            @Override
            public Verdict judge(RolloutEnd end) {
                var outcome = end.world().state().equals("222") ? Outcome.SUCCESS : Outcome.FAILURE;
                return new Verdict(JudgeKind.ORACLE, outcome, OptionalDouble.empty(), List.of());
            }
        };
    }

    @Override
    public synchronized Visit open(WebTask task) {
        var visit = new ToyVisit("visitor-" + visits.size());
        visits.put(visit.name, visit);
        return visit;
    }

    Browser browser() {
        return new ToyBrowser(this);
    }

    synchronized ToyVisit visit(Map<String, String> cookies) {
        return visits.get(cookies.get("visitor"));
    }

    /** One visitor's state on the server. */
    final class ToyVisit implements Visit {

        private final String name;
        private String answers = "";
        private String tag = "";
        private boolean broken;

        ToyVisit(String name) {
            this.name = name;
        }

        String answers() {
            return answers;
        }

        void send(int answer) {
            synchronized (ledger) {
                ledger.add(tag);
            }
            answers += answer;
        }

        @Override
        public String startUrl() {
            return "http://toy.test/";
        }

        @Override
        public Map<String, String> cookies() {
            return Map.of("visitor", name);
        }

        @Override
        public WorldSnapshot snapshot() {
            if (broken) {
                throw new IllegalStateException("the site broke");
            }
            return new WorldSnapshot(answers, Digest.of(answers.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void restore(WorldSnapshot snapshot) {
            answers = drifting || breaking ? snapshot.state() + "3" : snapshot.state();
            broken = breaking;
        }

        @Override
        public void attribute(EffectTag next) {
            tag = next.text();
        }

        @Override
        public boolean ended() {
            return answers.length() >= PAGES;
        }

        @Override
        public void close() {
            visits.remove(name);
        }
    }
}
