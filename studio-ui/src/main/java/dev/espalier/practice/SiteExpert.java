package dev.espalier.practice;

import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.StateJson;
import dev.espalier.sites.expert.Expert;
import dev.espalier.sites.expert.ExpertException;
import dev.espalier.sites.expert.WidgetAct;
import dev.espalier.sites.spec.Widget.Place;
import dev.espalier.sites.tasks.TaskDefinition;
import dev.espalier.sites.web.Sight;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.WebAction;
import dev.espalier.webagent.WorldSnapshot;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Plays the solution that a declared site has for a task, with an agent's actions: each widget is looked for on the page
 * that the agent sees, by role and accessible name. It knows the visitor's state, as no agent does. One expert serves
 * one visit.
 */
public final class SiteExpert {

    /** Longer names are cut off on the page that an agent sees. */
    private static final int LONGEST_NAME = 120;

    private final Site site;
    private final Expert expert;

    SiteExpert(Site site, TaskDefinition task) {
        this.site = site;
        this.expert = new Expert(task.kind(site), task.values(site));
    }

    /** What the expert does next. */
    public sealed interface Step {

        record Act(WebAction action) implements Step {}

        /** Nothing is left to do. */
        record Done() implements Step {}

        /** The page offers no way on, or not just one. */
        record Stuck(String reason) implements Step {}
    }

    /**
     * Returns the next step; the last one must have been done.
     *
     * @param page as the agent sees it
     * @param world the visitor's state behind it
     */
    public Step next(PageView page, WorldSnapshot world) {
        var state = StateJson.read(world.state().getBytes(StandardCharsets.UTF_8));
        var sight = Sight.at(site, state, path(page.url()));
        if (sight.isEmpty()) {
            return new Step.Stuck("the site has no page %s".formatted(page.url()));
        }
        try {
            return expert.next(sight.get()).map(act -> step(page, act)).orElseGet(Step.Done::new);
        } catch (ExpertException e) {
            return new Step.Stuck(String.valueOf(e.getMessage()));
        }
    }

    private static String path(String url) {
        var address = URI.create(url);
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    private static Step step(PageView page, WidgetAct act) {
        var found = page.elements().stream()
                .filter(element -> isMeant(element, act))
                .map(Element::ref)
                .toList();
        return found.size() == 1
                ? new Step.Act(action(act, found.getFirst()))
                : new Step.Stuck("%s shows %s %s \"%s\" in %s"
                        .formatted(page.url(), count(found), act.role(), act.name(), act.place()));
    }

    private static boolean isMeant(Element element, WidgetAct act) {
        var name = act.name().length() <= LONGEST_NAME ? act.name() : act.name().substring(0, LONGEST_NAME);
        return element.role().equals(act.role())
                && element.name().equals(name)
                && element.ref().isFramed() == (act.place() == Place.FRAME);
    }

    private static String count(List<Ref> found) {
        return found.isEmpty() ? "no" : "%d times".formatted(found.size());
    }

    private static WebAction action(WidgetAct act, Ref ref) {
        return switch (act.kind()) {
            case CLICK -> new WebAction.Click(ref);
            case TYPE -> new WebAction.Type(ref, act.value(), false);
            case SELECT -> new WebAction.Select(ref, act.value());
            case CHECK -> new WebAction.Check(ref, true);
        };
    }
}
