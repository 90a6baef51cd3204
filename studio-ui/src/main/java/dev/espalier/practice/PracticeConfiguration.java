package dev.espalier.practice;

import dev.espalier.datasets.Datasets;
import dev.espalier.datasets.Freeze;
import dev.espalier.datasets.Judgements;
import dev.espalier.datasets.Judging;
import dev.espalier.datasets.PairExtraction;
import dev.espalier.datasets.PreferencePairs;
import dev.espalier.datasets.PreferenceRows;
import dev.espalier.datasets.export.Exporter;
import dev.espalier.home.Home;
import dev.espalier.live.JudgedNews;
import dev.espalier.live.LiveRuns;
import dev.espalier.sites.ledger.Ledger;
import dev.espalier.webagent.AgentRuns;
import dev.espalier.webagent.Artifacts;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.PolicyVersions;
import dev.espalier.webagent.SearchTrees;
import dev.espalier.webagent.TreeViews;
import dev.espalier.webagent.WebTasks;
import dev.espalier.webagent.browser.PlaywrightLauncher;
import dev.espalier.webagent.search.AgentRunner;
import dev.espalier.webagent.search.RunsAtWork;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the use cases out of the stores that the application has. */
@Configuration(proxyBeanMethods = false)
class PracticeConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Home home(@Value("${espalier.home}") Path folder) {
        return new Home(folder);
    }

    @Bean
    DeclaredSites declaredSites(Home home) {
        return new DeclaredSites(home.sites());
    }

    @Bean
    Worlds worlds(DeclaredSites sites, Ledger ledger) {
        return new Worlds(sites, ledger);
    }

    @Bean
    KnownSites knownSites(DeclaredSites sites) {
        return new KnownSites(sites);
    }

    @Bean
    HandVisits handVisits(DeclaredSites sites) {
        return new HandVisits(sites);
    }

    @Bean
    TaskMaker taskMaker(DeclaredSites sites, WebTasks tasks) {
        return new TaskMaker(sites, tasks);
    }

    @Bean
    Agents agents(PolicyVersions versions) {
        return new Agents(versions);
    }

    /** Its browsers reach the worlds that are in use when they are launched, and nothing else. */
    @Bean
    Browser.Launcher browserLauncher(
            @Value("${espalier.browser:}") Path executable, Worlds worlds, Artifacts artifacts, Clock clock) {
        var launcher = new PlaywrightLauncher(executable, Map.of(), artifacts, clock);
        return settings -> launcher.reaching(worlds.hosts()).launch(settings);
    }

    @Bean
    RunsAtWork runsAtWork() {
        return new RunsAtWork();
    }

    @Bean
    AgentRunner.Runs runnersRuns(AgentRuns stored, RunsAtWork atWork, LiveRuns live) {
        return new AgentRunner.Runs(live.telling(stored), atWork);
    }

    @Bean
    AgentRunner agentRunner(
            AgentRunner.Runs runs,
            SearchTrees trees,
            LiveRuns live,
            PolicyVersions policies,
            @Value("${espalier.version}") String version) {
        return new AgentRunner(runs, live.telling(trees), policies, Clock.systemUTC(), version);
    }

    @Bean
    Practice practice(WebTasks tasks, Worlds worlds, Agents agents, AgentRunner runner, Browser.Launcher launcher) {
        return new Practice(tasks, worlds, agents, runner, launcher);
    }

    @Bean
    PairReader pairReader(PairReader.Stores stores, Agents agents, PreferencePairs pairs, Clock clock) {
        return new PairReader(stores, agents, new PairExtraction(pairs, clock), clock);
    }

    @Bean
    PairReader.Stores pairReaderStores(WebTasks tasks, AgentRunner.Runs runs, SearchTrees trees) {
        return new PairReader.Stores(tasks, runs.stored(), trees, runs.atWork());
    }

    @Bean
    NodeAccount.Reader nodeAccounts(WebTasks tasks, TreeViews trees, Agents agents) {
        return new NodeAccount.Reader(tasks, trees, agents);
    }

    @Bean
    RunAccount.Reader runAccounts(WebTasks tasks, PolicyVersions policies, SearchTrees trees) {
        return new RunAccount.Reader(tasks, policies, trees);
    }

    @Bean
    PreferenceRows preferenceRows(WebTasks tasks, PolicyVersions policies) {
        return new PreferenceRows(tasks, policies);
    }

    @Bean
    Freeze freeze(PreferencePairs pairs, Datasets datasets, WebTasks tasks, PreferenceRows rows, Clock clock) {
        return new Freeze(pairs, datasets, tasks, rows, clock);
    }

    @Bean
    Judging judging(Judgements judgements, JudgedNews news, Clock clock) {
        return new Judging(news.telling(judgements), Judging.Settings.DEFAULT, clock);
    }

    @Bean
    Exporter exporter(
            PreferencePairs pairs,
            Datasets datasets,
            PreferenceRows rows,
            @Value("${espalier.version}") String version,
            Clock clock) {
        return new Exporter(pairs, datasets, rows, version, clock);
    }
}
