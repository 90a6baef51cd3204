package dev.espalier.practice;

import dev.espalier.mcts.NodeId;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.AgentRun;
import dev.espalier.webagent.NodeRecord;
import dev.espalier.webagent.PageItem.Box;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.search.Situations;
import java.util.Optional;

/**
 * What an agent saw at a node, and what it was told.
 *
 * @param observation the page as it stands in the prompt
 * @param prompt byte for byte as the policy got it
 */
public record NodeAccount(NodeRecord record, String observation, String prompt) {

    /** Gives account of nodes. */
    public static final class Reader {

        private final WebTasks tasks;
        private final TreeViews trees;
        private final Agents agents;

        Reader(WebTasks tasks, TreeViews trees, Agents agents) {
            this.tasks = tasks;
            this.trees = trees;
            this.agents = agents;
        }

        /**
         * Returns one node of a run; empty when it is none of the run's.
         *
         * @throws dev.espalier.datasets.RequestRefusedException when this program would write the run's prompts otherwise
         *     than they were written
         */
        public Optional<NodeAccount> of(AgentRun run, NodeId node) {
            var task = tasks.find(run.task()).orElseThrow();
            return trees.node(run.id(), node).map(record -> {
                var policy = agents.of(run.policy()).policy();
                var situation = Situations.at(task, record.place());
                return new NodeAccount(record, policy.observation(situation), policy.prompt(situation));
            });
        }
    }

    public PageView page() {
        return seen().page();
    }

    public Seen seen() {
        return record.place().node().state().seen();
    }

    /** Returns where in the picture of a page the element is that a command names; empty when it was out of view. */
    public static Optional<Box> box(PageView page, WebAction command) {
        return Optional.ofNullable(ActionText.target(command))
                .flatMap(page::element)
                .map(element -> element.place().box());
    }
}
