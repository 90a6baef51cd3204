package dev.espalier.sites.web;

import dev.espalier.sites.engine.Answer;
import dev.espalier.sites.engine.Moment;
import dev.espalier.sites.engine.Parameters;
import dev.espalier.sites.engine.Request;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.spec.Disturbance;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.Parameter;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Binds;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers one site's requests. A GET never changes a visitor's state, so every document can be opened again. */
final class SitePages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Site site;

    SitePages(Site site) {
        this.site = site;
    }

    /** Returns what the visitor sees at the address; empty when there is no such page. */
    Optional<Sight> sight(VisitorState state, String path, Map<String, String> query) {
        String id = path.equals("/") ? site.spec().home().id() : path.substring(1);
        return site.spec()
                .page(id)
                .filter(page -> !path.equals("/" + site.spec().home().id()))
                .flatMap(page -> sight(site.at(state), page, query));
    }

    private static Optional<Sight> sight(Moment moment, Page page, Map<String, String> query) {
        Map<String, Value> params = new LinkedHashMap<>();
        for (Map.Entry<String, Parameter> param : page.params().entrySet()) {
            Optional<Value> value = Parameters.read(moment, param.getValue(), query.getOrDefault(param.getKey(), ""));
            if (value.isEmpty() && param.getValue().required()) {
                return Optional.empty();
            }
            params.put(param.getKey(), value.orElse(Value.none()));
        }
        return Optional.of(new Sight(moment, page, params, listPage(query.getOrDefault(AddressWords.PAGE, "1"))));
    }

    private static int listPage(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    Reply get(VisitorState state, String path, Map<String, String> query) {
        Optional<Sight> found = sight(state, path, query);
        if (found.isEmpty()) {
            return Reply.refused(404, "There is no such page.");
        }
        Sight sight = found.get();
        if (query.containsKey(AddressWords.SUGGEST)) {
            return widget(sight, query.get(AddressWords.SUGGEST))
                    .map(widget -> suggestions(sight, widget, query.getOrDefault(AddressWords.TYPED, "")))
                    .orElseGet(() -> Reply.refused(404, "There is no such field."));
        }
        if (query.containsKey(AddressWords.PART)) {
            return widget(sight, query.get(AddressWords.PART))
                    .map(widget -> part(sight, widget))
                    .orElseGet(() -> Reply.refused(404, "There is no such list."));
        }
        String html = query.containsKey(AddressWords.FRAME) ? PageHtml.frame(sight) : PageHtml.page(sight);
        return Reply.page(html).after(slow(sight, query.getOrDefault(AddressWords.VIA, "")));
    }

    private static Optional<Widget> widget(Sight sight, String ordinal) {
        List<Widget> widgets = sight.page().widgets();
        return ordinal.matches("\\d{1,3}") && Integer.parseInt(ordinal) < widgets.size()
                ? Optional.of(widgets.get(Integer.parseInt(ordinal)))
                        .filter(widget -> !widget.view().isEmpty())
                : Optional.empty();
    }

    private static Reply part(Sight sight, Widget list) {
        String html = PageHtml.part(sight, list);
        return Reply.json(JSON.writeValueAsString(Map.of("html", html)))
                .after(list.presentation().delay());
    }

    private Reply suggestions(Sight sight, Widget widget, String typed) {
        if (!(widget.action() instanceof Binds binds)) {
            return Reply.refused(404, "There is no such field.");
        }
        Parameter param =
                site.spec().operation(binds.operation()).orElseThrow().params().get(binds.param());
        Value wanted = typed.isBlank() ? Value.none() : Value.of(typed.strip());
        Scope scope = sight.scope().withParams(Map.of(binds.param(), wanted));
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        if (param != null && !wanted.isNone()) {
            for (Choice choice : Choices.of(sight, widget, param, scope)) {
                array.addObject().put("text", choice.text()).put("value", choice.value());
            }
        }
        return Reply.json(JSON.writeValueAsString(array))
                .after(widget.presentation().delay());
    }

    private static Duration slow(Sight sight, String operation) {
        return sight.spec().variation().faults().stream()
                .filter(fault -> fault.kind() == Disturbance.Kind.SLOW
                        && fault.operation().equals(operation))
                .filter(fault -> sight.moment().holds(fault.when(), sight.scope()))
                .map(Disturbance::delay)
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /** @param fetched true when a script asks, which gets JSON */
    Reply post(Visitor visitor, Posted posted, boolean fetched) {
        Optional<Sight> found = sight(visitor.state(), posted.path(), posted.query());
        if (found.isEmpty()) {
            return Reply.refused(404, "There is no such page.");
        }
        Sight sight = found.get();
        String operation = posted.query().getOrDefault(AddressWords.DO, "");
        Answer answer = visitor.apply(new Request(sight.page().id(), operation, posted.form()));
        Reply reply = switch (answer) {
            case Answer.Unknown unknown -> Reply.refused(404, "That cannot be done here.");
            case Answer.Refused refused
            when fetched -> Reply.json("{\"done\":false}").after(refused.delay());
            case Answer.Refused refused -> Reply.seeOther(sight.address()).after(refused.delay());
            case Answer.Done done when fetched -> Reply.json("{\"done\":true}").after(done.delay());
            case Answer.Done done -> Reply.seeOther(next(sight, done)).after(done.delay());
        };
        Duration own = delay(sight, operation);
        return own.compareTo(reply.delay()) > 0 ? reply.after(own) : reply;
    }

    /** What a form sent. */
    record Posted(String path, Map<String, String> query, Map<String, String> form) {}

    private String next(Sight sight, Answer.Done done) {
        Map<String, Value> values = new HashMap<>(sight.params());
        values.putAll(done.params());
        return site.address(site.spec().page(done.next()).orElse(sight.page()), values);
    }

    private static Duration delay(Sight sight, String operation) {
        return sight.triggers(operation)
                .map(widget -> widget.presentation().delay())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
