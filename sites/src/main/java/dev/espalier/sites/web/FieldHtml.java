package dev.espalier.sites.web;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.emptyTag;
import static j2html.TagCreator.fieldset;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.legend;
import static j2html.TagCreator.option;
import static j2html.TagCreator.output;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.textarea;

import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Scope;
import dev.espalier.sites.engine.VisitorState.Refusal;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.AddressWords;
import dev.espalier.sites.spec.Parameter;
import dev.espalier.sites.spec.Widget;
import dev.espalier.sites.spec.Widget.Binds;
import dev.espalier.sites.spec.Widget.Place;
import j2html.tags.DomContent;
import j2html.tags.Tag;
import j2html.tags.specialized.InputTag;
import java.util.List;

/** Writes the widgets through which a visitor gives values: label, control, hint and message belong together. */
final class FieldHtml {

    private final Sight sight;

    FieldHtml(Sight sight) {
        this.sight = sight;
    }

    /** What a field is made from. */
    private record Field(Widget widget, Binds binds, Parameter param, String name, String value) {

        String id() {
            return binds.operation() + "-" + binds.param();
        }
    }

    DomContent field(Widget widget, Binds binds, Scope scope) {
        Parameter param =
                sight.spec().operation(binds.operation()).orElseThrow().params().get(binds.param());
        if (param == null) {
            throw new IllegalStateException("%s has no parameter %s".formatted(binds.operation(), binds.param()));
        }
        Field field = new Field(widget, binds, param, sight.label(widget, scope), sight.entered(binds, scope));
        DomContent content = div(control(field, scope), hint(field, scope), message(field))
                .withClasses("field", "field-" + widget.kind().word());
        return widget.presentation().place() == Place.SHADOW ? shadow(field, content) : content;
    }

    private DomContent control(Field field, Scope scope) {
        return switch (field.widget().kind()) {
            case TEXT -> labelled(field, text(field));
            case TEXTAREA ->
                labelled(
                        field,
                        textarea(field.value()).withName(field.binds().param()).withRows("3"));
            case NATIVE_DATE ->
                labelled(field, bounded(field, scope, input().withType("date").withValue(field.value())));
            case SELECT -> labelled(field, selection(field, scope));
            case RADIO -> radio(field, scope);
            case CHECKBOX -> checkbox(field);
            case CALENDAR -> calendar(field, scope);
            case AUTOCOMPLETE -> autocomplete(field);
            case STEPPER -> stepper(field, scope);
            case LINK, BUTTON, LIST, SUMMARY, MESSAGE, BANNER, FRAME ->
                throw new IllegalStateException(field.widget().kind() + " takes no value");
        };
    }

    private DomContent labelled(Field field, Tag<?> control) {
        return div(label(field.name()).withFor(field.id()), (DomContent) described(field, control.withId(field.id())))
                .withClass("labelled");
    }

    /** Ties hint and message to the control. */
    private Tag<?> described(Field field, Tag<?> control) {
        control.condAttr(field.param().required(), "aria-required", "true");
        control.condAttr(!message(field.binds()).isEmpty(), "aria-invalid", "true");
        String hints =
                (field.widget().lines().size() > (field.widget().view().isEmpty() ? 0 : 1) ? field.id() + "-hint " : "")
                        + (message(field.binds()).isEmpty() ? "" : field.id() + "-message");
        return control.condAttr(!hints.isEmpty(), "aria-describedby", hints.strip());
    }

    private InputTag text(Field field) {
        boolean number = field.param().type() == Type.Plain.INT || field.param().type() == Type.Plain.MONEY;
        return input().withType("text")
                .withName(field.binds().param())
                .withValue(field.value())
                .attr("autocomplete", "off")
                .condAttr(number, "inputmode", "numeric");
    }

    private InputTag bounded(Field field, Scope scope, InputTag control) {
        String min = RawValues.write(sight.moment().value(field.param().min(), scope));
        String max = RawValues.write(sight.moment().value(field.param().max(), scope));
        return control.withName(field.binds().param())
                .condAttr(!min.isEmpty(), "min", min)
                .condAttr(!max.isEmpty(), "max", max);
    }

    private Tag<?> selection(Field field, Scope scope) {
        List<Choice> choices = Choices.of(sight, field.widget(), field.param(), scope);
        return select(
                        option("Choose…").withValue(""),
                        each(
                                choices,
                                choice -> option(choice.text())
                                        .withValue(choice.value())
                                        .withCondSelected(choice.value().equals(field.value()))))
                .withName(field.binds().param());
    }

    private DomContent radio(Field field, Scope scope) {
        List<Choice> choices = Choices.of(sight, field.widget(), field.param(), scope);
        return (DomContent) described(
                field,
                fieldset(
                        legend(field.name()),
                        each(
                                choices,
                                choice -> label(
                                                input().withType("radio")
                                                        .withName(field.binds().param())
                                                        .withValue(choice.value())
                                                        .withCondChecked(
                                                                choice.value().equals(field.value())),
                                                span(choice.text()))
                                        .withClass("choice"))));
    }

    private DomContent checkbox(Field field) {
        Tag<?> box = input().withType("checkbox")
                .withName(field.binds().param())
                .withValue("true")
                .withCondChecked(field.value().equals("true"))
                .withId(field.id());
        return label((DomContent) described(field, box), span(field.name())).withClass("choice");
    }

    /** A field that opens a month grid; the script draws the grid from the days given here. */
    private DomContent calendar(Field field, Scope scope) {
        List<Choice> days = Choices.of(sight, field.widget(), field.param(), scope);
        Tag<?> opener = button(field.value().isEmpty() ? "Choose a date" : field.value())
                .withType("button")
                .withId(field.id())
                .withClass("calendar-open")
                .attr("aria-haspopup", "dialog")
                .attr("aria-expanded", "false")
                .attr("aria-labelledby", field.id() + "-label " + field.id());
        return div(
                        span(field.name()).withId(field.id() + "-label").withClass("label"),
                        (DomContent) described(field, opener),
                        hidden(field))
                .withClass("labelled")
                .attr("data-calendar", field.name())
                .attr("data-locale", sight.spec().theme().locale().toLanguageTag())
                .attr("data-today", sight.moment().site().today().toString())
                .attr(
                        "data-days",
                        String.join(" ", days.stream().map(Choice::value).toList()));
    }

    private static InputTag hidden(Field field) {
        return input().withType("hidden").withName(field.binds().param()).withValue(field.value());
    }

    private DomContent autocomplete(Field field) {
        boolean row = field.param().type() instanceof Type.Row;
        String shown = row ? chosen(field) : field.value();
        Tag<?> control = input().withType("text")
                .withCondName(!row, field.binds().param())
                .withValue(shown)
                .attr("role", "combobox")
                .attr("autocomplete", "off")
                .attr("aria-autocomplete", "list")
                .attr("aria-expanded", "false")
                .attr("aria-controls", field.id() + "-list");
        int ordinal = sight.page().widgets().indexOf(field.widget());
        return div(
                        labelled(field, control),
                        iff(row, hidden(field)),
                        tag("ul")
                                .withId(field.id() + "-list")
                                .attr("role", "listbox")
                                .attr("aria-label", field.name())
                                .attr("hidden"))
                .withClass("autocomplete")
                .attr("data-suggest", Query.with(sight.address(), AddressWords.SUGGEST, Integer.toString(ordinal)));
    }

    /** Returns what the chosen row is called, "" for none. */
    private String chosen(Field field) {
        return sight.moment()
                .site()
                .read(field.param().type(), field.value(), sight.moment().state())
                .map(value -> value instanceof Value.Ref row ? sight.choice(field.widget(), row) : "")
                .orElse("");
    }

    private DomContent stepper(Field field, Scope scope) {
        InputTag value = bounded(field, scope, hidden(field)).attr("data-count");
        return (DomContent) described(
                field,
                div(
                                span(field.name()).withId(field.id() + "-label").withClass("label"),
                                button("−")
                                        .withType("button")
                                        .attr("data-step", "-1")
                                        .attr("aria-label", "Fewer: " + field.name()),
                                output(field.value().isEmpty() ? "0" : field.value())
                                        .attr("aria-labelledby", field.id() + "-label"),
                                button("+")
                                        .withType("button")
                                        .attr("data-step", "1")
                                        .attr("aria-label", "More: " + field.name()),
                                value)
                        .withClasses("labelled", "stepper")
                        .attr("role", "group")
                        .attr("aria-labelledby", field.id() + "-label"));
    }

    private DomContent hint(Field field, Scope scope) {
        int from = field.widget().view().isEmpty() ? 0 : 1;
        List<String> lines = field.widget().lines().stream()
                .skip(from)
                .map(line -> sight.text(line, scope))
                .toList();
        return iff(
                !lines.isEmpty(), p(String.join(" ", lines)).withClass("hint").withId(field.id() + "-hint"));
    }

    private String message(Binds binds) {
        Refusal refusal = sight.moment().state().refusal();
        return refusal.of(binds.operation()) ? refusal.messages().getOrDefault(binds.param(), "") : "";
    }

    private DomContent message(Field field) {
        String message = message(field.binds());
        return iff(!message.isEmpty(), p(message).withClass("refusal").withId(field.id() + "-message"));
    }

    /** Puts a field into a custom element with an open shadow root, which takes part in its form by script. */
    private static DomContent shadow(Field field, DomContent content) {
        return tag("site-field")
                .attr("name", field.binds().param())
                .with(tag("template")
                        .attr("shadowrootmode", "open")
                        .with(
                                (DomContent) emptyTag("link")
                                        .attr("rel", "stylesheet")
                                        .attr("href", Assets.CSS),
                                content));
    }
}
