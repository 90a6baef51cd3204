package dev.espalier.ui.sites;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.espalier.sites.spec.HardPart;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.ui.parts.Facts;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.ui.tasks.Needs;
import dev.espalier.webagent.Split;
import dev.espalier.webagent.TaskLines;
import dev.espalier.webagent.TaskQuery;
import dev.espalier.words.Words;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a site's card and its own page have in common. */
final class SiteParts {

    private SiteParts() {}

    static Anchor byHand(String site) {
        var open = new Anchor("visit/" + site, "Open by hand");
        open.setTarget(AnchorTarget.BLANK);
        open.setTitle("Opens the running site in a new tab; what you do there belongs to no run");
        open.addClassName("es-do");
        return open;
    }

    static Component size(SiteSpec spec) {
        var size = new Paragraph("%s, %s, %s of task"
                .formatted(
                        Numbers.count(spec.pages().list().size(), "page"),
                        Numbers.count(spec.rules().operations().size(), "operation"),
                        Numbers.count(spec.tasks().kinds().size(), "kind")));
        size.addClassName("es-muted");
        return size;
    }

    /** Returns how many tasks of a site are stored, each count a link to them. */
    static Component tasks(String site, TaskLines lines) {
        var facts = new Facts();
        var of = "tasks?site=" + site;
        for (var split : Split.values()) {
            long count = lines.count(new TaskQuery.Filter(Set.of(site), Set.of(split), null, null, null));
            facts.add(
                    sentence(Words.of(split)) + " tasks",
                    count == 0
                            ? new Span("none yet")
                            : new Anchor(of + "&split=" + Words.of(split), Numbers.count(count)));
        }
        return facts;
    }

    static Component hardParts(SiteSpec spec) {
        var parts = EnumSet.noneOf(HardPart.class);
        parts.addAll(spec.variation().switches().values());
        var badges = new Div();
        badges.addClassName("es-needs");
        badges.getElement().setAttribute("aria-label", "Hard parts");
        badges.getElement().setAttribute("role", "group");
        parts.forEach(part -> badges.add(StateBadge.kind(Needs.of(part.word()))));
        return badges;
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
