package dev.espalier.webagent.search;

import dev.espalier.webagent.ActionResult;
import dev.espalier.webagent.ActionResult.StateChange;
import dev.espalier.webagent.ActionResult.Timing;
import dev.espalier.webagent.Browser;
import dev.espalier.webagent.BrowserSession;
import dev.espalier.webagent.Capture;
import dev.espalier.webagent.Observation;
import dev.espalier.webagent.ObservationId;
import dev.espalier.webagent.PageItem;
import dev.espalier.webagent.PageItem.Make;
import dev.espalier.webagent.PageItem.State;
import dev.espalier.webagent.PageItem.Surroundings;
import dev.espalier.webagent.PageView;
import dev.espalier.webagent.Ref;
import dev.espalier.webagent.Samples;
import dev.espalier.webagent.Situation.Seen;
import dev.espalier.webagent.StateKey;
import dev.espalier.webagent.WebAction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Shows a {@link ToySite}: elements 1 to 3 set the draft, element 4 sends it. */
record ToyBrowser(ToySite site) implements Browser {

    static final int SEND = 4;

    @Override
    public BrowserSession session() {
        return new ToySession(site);
    }

    @Override
    public String version() {
        return "Toy 1";
    }

    @Override
    public void close() {}

    /** Reads a stored page again. */
    static PageView read(Capture capture) {
        return ToySession.page(
                JsonMapper.shared().readTree(capture.json()).path("text").asString());
    }

    static final class ToySession implements BrowserSession {

        private static final Timing NO_TIME = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        private final ToySite site;
        private Map<String, String> cookies = Map.of();
        private int draft;

        ToySession(ToySite site) {
            this.site = site;
        }

        @Override
        public Seen open(Map<String, String> given, List<String> urls, int activeTab) {
            cookies = Map.copyOf(given);
            draft = 0;
            return look();
        }

        @Override
        public Stepped act(WebAction action) {
            if (site.actionsUntilLoss > 0 && --site.actionsUntilLoss == 0) {
                var lost = new ActionResult("BROWSER_GONE", true, "gone", "", StateChange.NONE, NO_TIME);
                return new Stepped(lost, Optional.empty());
            }
            if (action instanceof WebAction.Finish) {
                return stepped(StateChange.NONE);
            }
            int element = Integer.parseInt(((WebAction.Click) action).ref().value());
            if (element == SEND) {
                site.visit(cookies).send(draft);
                draft = 0;
                return stepped(StateChange.NAVIGATED);
            }
            draft = element;
            return stepped(StateChange.DOM);
        }

        private Stepped stepped(StateChange change) {
            return new Stepped(new ActionResult("OK", true, "done", "", change, NO_TIME), Optional.of(look()));
        }

        private Seen look() {
            var text = site.visit(cookies).answers() + "/" + draft;
            var capture = new Capture("{\"text\":\"" + text + "\"}");
            var seen =
                    new Observation(ObservationId.next(), capture, new StateKey(capture.digest()), null, Samples.NOON);
            return new Seen(seen, page(text));
        }

        private static PageView page(String text) {
            var buttons = IntStream.rangeClosed(1, SEND)
                    .mapToObj(i -> (PageItem) button(i))
                    .toList();
            return new PageView(
                    "http://toy.test/" + text,
                    text,
                    List.of(),
                    new PageView.Viewport(800, 600, 0, 600),
                    List.of(),
                    buttons);
        }

        private static PageItem.Element button(int i) {
            return new PageItem.Element(
                    new Ref(String.valueOf(i)),
                    "button",
                    i == SEND ? "Send" : "Draft " + i,
                    new State("", null, null, false, false, false, false, false),
                    new Make("button", "", List.of(), "", PageItem.Range.OPEN),
                    new Surroundings("main", "", -1, "", 0, SEND, i - 1, false),
                    List.of(),
                    new PageItem.Place(true, null));
        }

        @Override
        public Tabs tabs() {
            return new Tabs(List.of("http://toy.test/"), 0);
        }

        @Override
        public Map<String, String> cookies() {
            return cookies;
        }

        @Override
        public void close() {}
    }
}
