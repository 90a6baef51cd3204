package dev.espalier.ui.runs;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import dev.espalier.ui.parts.Copied;
import dev.espalier.ui.parts.Facts;
import dev.espalier.webagent.AgentRun;

/** Everything that a run's result depends on, in words; closed until somebody asks. */
final class RunSettingsPanel extends Section {

    private RunSettingsPanel(Details details) {
        addClassName("es-panel");
        add(details);
    }

    static RunSettingsPanel of(AgentRun run, RunSource source) {
        var words = new SettingWords(run.settings());
        return new RunSettingsPanel(new Details(
                "Settings",
                new H3("Who works on what"),
                parties(run, source),
                new H3("Search"),
                facts(words.search()),
                new H3("Browser"),
                facts(words.browser()),
                new H3("Waiting for pages"),
                facts(words.waiting())));
    }

    private static Facts parties(AgentRun run, RunSource source) {
        var task = source.tasks().find(run.task()).orElseThrow();
        var policy = source.policy(run);
        var settings = run.settings();
        return new Facts()
                .add("Run's id", new Copied(run.id().toString(), "run's id"))
                .add("Policy", policy.name())
                .add("Policy version's hash", new Copied(policy.hash().hex(), "policy version's hash"))
                .add("Site", task.site())
                .add("Oracle, with the hash of the site", new Copied(settings.oracle(), "oracle's version"))
                .add("Own judge", settings.ownJudge())
                .add("Critic", settings.critic())
                .add("The search learns from", "the " + RunHead.judge(settings.backsUp()));
    }

    private static Facts facts(Iterable<SettingWords.Fact> words) {
        var facts = new Facts();
        words.forEach(fact -> facts.add(fact.name(), fact.value()));
        return facts;
    }
}
