package dev.espalier.sites.spec;

import dev.espalier.sites.expr.Expr;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Theme.Tone;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a declaration from JSON: finds every fault of form at once, or, when there is none, every fault of meaning. */
public final class SpecReader {

    static final Expr NONE = new Expr.Literal(Value.none());

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SpecReader() {}

    /** Returns the declaration, in which whatever is mentioned is declared and types go together, or what is wrong. */
    public static SpecResult read(String json) {
        Faults faults = new Faults();
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            return new SpecResult.Refused(List.of(new Fault(
                    "",
                    "not JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr())));
        }
        SiteSpec spec = JsonCursor.object(root, "", faults, SpecReader::site);
        if (faults.none()) {
            SpecCheck.check(spec, root, faults);
        }
        return faults.none() ? new SpecResult.Accepted(spec) : new SpecResult.Refused(faults.found());
    }

    private static SiteSpec site(JsonCursor json) {
        if (json.whole("specVersion", 0, 0) != SiteSpec.VERSION) {
            json.fault(
                    "specVersion",
                    "expected %d, the version of the language that this program reads",
                    SiteSpec.VERSION);
        }
        String name = json.text("name");
        if (!name.matches("[a-z][a-z0-9-]*")) {
            json.fault("name", "\"%s\" is no name for a site; write lower-case letters, digits and hyphens", name);
        }
        SiteSpec spec = new SiteSpec(
                name,
                json.child("theme", SpecReader::theme).orElseGet(() -> {
                    json.fault("theme", "expected an object, but found nothing");
                    return new Theme("", "", "", Tone.CALM, Locale.UK, Currency.getInstance("EUR"));
                }),
                CatalogueReader.catalogue(json),
                RulesReader.rules(json),
                json.map("views", ViewReader::view),
                new Pages(json.list("common", PageReader::widget), json.list("pages", PageReader::page)),
                TaskReader.variation(json),
                TaskReader.tasks(json));
        if (spec.pages().list().isEmpty()) {
            json.fault("pages", "expected at least one page, the site's home, but found none");
        }
        return spec;
    }

    private static Theme theme(JsonCursor json) {
        String locale = json.text("locale", "en-GB");
        if (Arrays.stream(Locale.getAvailableLocales())
                .noneMatch(known -> known.toLanguageTag().equals(locale))) {
            json.fault("locale", "\"%s\" is no known locale; write one like en-GB", locale);
        }
        return new Theme(
                json.text("archetype"),
                json.text("brand"),
                json.text("claim", ""),
                json.word("tone", Tone.CALM, tone -> tone.name().toLowerCase(Locale.ROOT)),
                Locale.forLanguageTag(locale),
                currency(json));
    }

    private static Currency currency(JsonCursor json) {
        String code = json.text("currency", "EUR");
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    json.fault("currency", "\"%s\" is no currency; write its three letters, like EUR", code);
                    return Currency.getInstance("EUR");
                });
    }

    static Condition condition(JsonCursor json) {
        json.text("text");
        return new Condition(json.condition("that"), json.template("text"));
    }

    /** Reads a map of names and types. */
    static Map<String, Type> types(JsonCursor json, String key) {
        return new LinkedHashMap<>(json.mapOf(key, (node, path) -> json.type(node.asString(""), path)));
    }
}
