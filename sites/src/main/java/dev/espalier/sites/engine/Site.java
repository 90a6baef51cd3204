package dev.espalier.sites.engine;

import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Page;
import dev.espalier.sites.spec.SiteSpec;
import dev.espalier.sites.spec.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A declaration with a seed: what exists, and what visitors can do. Immutable; may be shared between threads. */
public final class Site {

    private final SiteSpec spec;
    private final long seed;
    private final CatalogueRows catalogue;

    private Site(SiteSpec spec, long seed) {
        this.spec = spec;
        this.seed = seed;
        this.catalogue = CatalogueBuilder.build(spec, seed);
    }

    /**
     * Returns the site that a declaration without faults and a seed make.
     *
     * @throws CatalogueException when the catalogue cannot be drawn
     */
    public static Site of(SiteSpec spec, long seed) {
        return new Site(spec, seed);
    }

    public String name() {
        return spec.name();
    }

    public SiteSpec spec() {
        return spec;
    }

    public long seed() {
        return seed;
    }

    /** Returns the site's date. */
    public LocalDate today() {
        return catalogue.today();
    }

    CatalogueRows catalogue() {
        return catalogue;
    }

    /** Returns the rows of an entity. */
    public List<Value.Ref> rows(String entity) {
        return catalogue.table(entity).refs();
    }

    public Value attribute(Value.Ref row, String attribute) {
        return catalogue.value(row, attribute);
    }

    /** Returns the state in which a visitor with this task comes. */
    public VisitorState admit(TaskInit init) {
        TreeMap<String, Value> session = new TreeMap<>();
        TreeMap<String, List<VisitorState.Entry>> records = new TreeMap<>();
        VisitorState blank = new VisitorState(
                session,
                records,
                0,
                0,
                VisitorState.Setting.of(init.switches(), init.skin()),
                VisitorState.Refusal.NONE,
                new TreeSet<>(),
                Page.End.OPEN);
        Moment moment = at(blank);
        spec.rules().session().forEach((name, variable) -> {
            switch (variable) {
                case Variable.Single single -> session.put(name, moment.value(single.initial(), moment.scope()));
                case Variable.Records ignored -> records.put(name, new ArrayList<>());
            }
        });
        session.putAll(init.session());
        return new VisitorState(
                session, records, 0, 0, blank.setting(), blank.refusal(), blank.happened(), blank.ending());
    }

    /** Returns the site as a visitor in this state finds it. */
    public Moment at(VisitorState state) {
        return new Moment(this, state);
    }

    /** Does an operation, or refuses it. */
    public Answer apply(VisitorState state, Request request) {
        return new Application(at(state.ticked()), request).answer();
    }

    /** Reads a value as an address or a form carries it; none for blank text, empty for no such value. */
    public Optional<Value> read(Type type, String raw, VisitorState state) {
        Moment moment = at(state);
        return RawValues.read(type, raw, text -> choices(type).contains(text), moment::exists);
    }

    /** Returns the texts that an enumeration allows; none for other types. */
    public List<String> choices(Type type) {
        return switch (type) {
            case Type.Choice(List<String> values) -> values;
            case Type.ListChoice(String list) -> spec.catalogue().lists().getOrDefault(list, List.of());
            case Type.Plain plain -> List.of();
            case Type.Row row -> List.of();
        };
    }

    /** Returns a page's address: its path, and those values that the page takes. */
    public String address(Page page, Map<String, Value> values) {
        return Addresses.address(spec, page, values);
    }
}
