package dev.espalier.practice;

import dev.espalier.home.Home;
import dev.espalier.sites.tasks.TaskGenerator;
import dev.espalier.sites.visit.HttpExpert;
import dev.espalier.sites.web.SiteServer;
import dev.espalier.webagent.WebTask;
import dev.espalier.webagent.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A declared site on trial: served on loopback while it is open, with tasks and visits of which nothing is stored. May be
 * shared between threads.
 */
public final class TrialSite implements AutoCloseable {

    private final DeclaredSite declared;
    private final SiteWorld world;
    private final HttpExpert overHttp;

    private TrialSite(DeclaredSite declared) {
        this.declared = declared;
        // what a trial changes belongs to no run, so a row of it would join to nothing
        var server = SiteServer.start(List.of(declared.site()), _ -> {});
        this.world = new SiteWorld(declared, server);
        this.overHttp = new HttpExpert(server, declared.site());
    }

    /**
     * Opens a site by its name, or by the file of its declaration, which is not kept.
     *
     * @throws dev.espalier.datasets.RequestRefusedException when there is no such site or file, or the declaration is
     *     faulty
     */
    public static TrialSite open(Home home, String nameOrFile) {
        return new TrialSite(new DeclaredSites(home.sites()).look(nameOrFile));
    }

    public World world() {
        return world;
    }

    /**
     * Makes tasks, the same ones that {@link TaskMaker#make} would store; they are numbered from 1.
     *
     * @param count 1 or more
     * @throws dev.espalier.sites.tasks.TooFewTasksException when the site does not give so many
     */
    public List<WebTask> tasks(int count, long seed) {
        var tasks = new ArrayList<WebTask>();
        for (var made : TaskGenerator.generate(declared.site(), count, seed)) {
            tasks.add(TaskMaker.webTask(made, tasks.size() + 1));
        }
        return tasks;
    }

    /** Returns one who knows how a task of this site is done, for one visit. */
    public SiteExpert expert(WebTask task) {
        return new SiteExpert(declared.site(), SiteWorld.definition(task));
    }

    /**
     * Has the expert play a task over HTTP, without a browser, and returns whether the oracle finds it right.
     *
     * @throws dev.espalier.sites.expert.ExpertException when a page offers no way on
     */
    public boolean solvesOverHttp(WebTask task) {
        return overHttp.play(SiteWorld.definition(task)).judgement().success();
    }

    @Override
    public void close() {
        world.close();
    }
}
