package dev.espalier.webagent.policy;

import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionResult.Timing;
import dev.espalier.webagent.ActionText;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Digest;
import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Element;
import dev.espalier.webagent.PageItem.Make;
import dev.espalier.webagent.PageItem.Option;
import dev.espalier.webagent.PageItem.Place;
import dev.espalier.webagent.PageItem.Range;
import dev.espalier.webagent.PageItem.State;
import dev.espalier.webagent.PageItem.Surroundings;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.PageView.Tab;
import dev.espalier.webagent.PageView.Viewport;
import dev.espalier.webagent.Proposal;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Situation;
import dev.espalier.webagent.Situation.PastStep;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.WebAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Draws a page by hand: each call adds an item, in the form, region and row named last. */
final class PageSketch {

    private static final Place IN_VIEW = new Place(true, null);

    private final List<PageItem> items = new ArrayList<>();
    private final List<String> alerts = new ArrayList<>();
    private final List<Tab> tabs = new ArrayList<>();
    private String title = "A page";
    private String region = "main";
    private String landmark = "";
    private String row = "";
    private int form = -1;
    private int ref = 1;

    PageSketch title(String text) {
        title = text;
        return this;
    }

    PageSketch heading(String text) {
        items.add(new PageItem.Text(text, 1, true));
        return this;
    }

    PageSketch text(String text) {
        items.add(new PageItem.Text(text, 0, true));
        return this;
    }

    PageSketch alert(String text) {
        alerts.add(text);
        return text(text);
    }

    PageSketch tab(String name, boolean active) {
        tabs.add(new Tab(tabs.size(), name, "http://a.test/" + tabs.size(), active));
        return this;
    }

    PageSketch in(String newRegion, String newLandmark) {
        region = newRegion;
        landmark = newLandmark;
        return this;
    }

    PageSketch form(int index) {
        form = index;
        return this;
    }

    PageSketch row(String text) {
        row = text;
        return this;
    }

    PageSketch button(String name) {
        return add(
                "button",
                name,
                new Make("button", form >= 0 ? "submit" : "button", List.of(), "", Range.OPEN),
                state("", null));
    }

    PageSketch plainButton(String name) {
        return add("button", name, new Make("button", "button", List.of(), "", Range.OPEN), state("", null));
    }

    PageSketch link(String name) {
        return add("link", name, new Make("a", "", List.of(), "", Range.OPEN), state("", null));
    }

    PageSketch suggestion(String name) {
        return add("option", name, new Make("li", "", List.of(), "", Range.OPEN), state("", null));
    }

    PageSketch field(String name, String type, String value) {
        return add("textbox", name, new Make("input", type, List.of(), "", Range.OPEN), state(value, null));
    }

    PageSketch field(String name) {
        return field(name, "text", "");
    }

    PageSketch hinted(String name, String hint) {
        return add("textbox", name, new Make("input", "text", List.of(), hint, Range.OPEN), state("", null));
    }

    PageSketch bounded(String name, String type, Range range) {
        return add("textbox", name, new Make("input", type, List.of(), "", range), state("", null));
    }

    PageSketch pickedField(String name) {
        var state = new State("", null, null, false, true, false, false, false);
        return add("textbox", name, new Make("input", "text", List.of(), "", Range.OPEN), state);
    }

    PageSketch box(String name, boolean on) {
        return add("checkbox", name, new Make("input", "checkbox", List.of(), "", Range.OPEN), state("", on));
    }

    PageSketch radio(String name, boolean on) {
        return add("radio", name, new Make("input", "radio", List.of(), "", Range.OPEN), state("", on));
    }

    PageSketch disabledButton(String name) {
        var state = new State("", null, null, true, false, false, false, false);
        return add("button", name, new Make("button", "button", List.of(), "", Range.OPEN), state);
    }

    PageSketch list(String name, String... labels) {
        List<Option> options = new ArrayList<>();
        Arrays.stream(labels).forEach(l -> options.add(new Option(l, l, options.isEmpty(), false)));
        Surroundings around = new Surroundings(region, landmark, form, row, 0, 1, 0, false);
        items.add(new Element(
                nextRef(),
                "combobox",
                name,
                state(labels[0], null),
                new Make("select", "", List.of(), "", Range.OPEN),
                around,
                options,
                IN_VIEW));
        return this;
    }

    PageSketch day(String name) {
        Surroundings around = new Surroundings(region, landmark, form, row, 0, 1, 0, true);
        items.add(new Element(
                nextRef(),
                "gridcell",
                name,
                state("", null),
                new Make("td", "", List.of(), "", Range.OPEN),
                around,
                List.of(),
                IN_VIEW));
        return this;
    }

    private PageSketch add(String role, String name, Make make, State state) {
        long equals = items.stream()
                .filter(i -> i instanceof Element e
                        && e.role().equals(role)
                        && e.name().equals(name))
                .count();
        var around = new Surroundings(region, landmark, form, row, (int) equals, 1, 0, false);
        items.add(new Element(nextRef(), role, name, state, make, around, List.of(), IN_VIEW));
        return this;
    }

    private static State state(String value, Boolean checked) {
        return new State(value, checked, null, false, false, false, false, false);
    }

    private Ref nextRef() {
        return new Ref(String.valueOf(ref++));
    }

    PageView view() {
        return new PageView("http://a.test/", title, tabs, new Viewport(1280, 800, 0, 800), alerts, items);
    }

    Seen seen() {
        PageView view = view();
        byte[] bytes = view.toString().getBytes(StandardCharsets.UTF_8);
        var key = new StateKey(Digest.of(bytes));
        return new Seen(new Observation(ObservationId.next(), new Capture("{}"), key, null, Instant.EPOCH), view);
    }

    Situation asked(String instruction, PastStep... history) {
        return new Situation(instruction, List.of(history), seen());
    }

    /** A step taken on this page. */
    PastStep step(String action, String code) {
        WebAction command = ActionText.parse(action);
        Seen before = seen();
        Ref target = ActionText.target(command);
        ElementFingerprint fingerprint = target == null
                ? null
                : before.page().element(target).map(Element::fingerprint).orElseThrow();
        var proposal = new Proposal(command, action, null, fingerprint, Digest.of(new byte[0]), null);
        var timing = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        var result = new ActionResult(code, true, "", "", StateChange.DOM, timing);
        return new PastStep(before, proposal, Objects.requireNonNull(result));
    }
}
