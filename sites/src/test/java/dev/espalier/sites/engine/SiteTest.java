package dev.espalier.sites.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Example;
import dev.espalier.sites.expr.ExprParser;
import dev.espalier.sites.expr.Template;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Page.End;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteTest {

    private final Site site = Site.of(Example.spec(), 7);

    @Test
    void drawsTheSameCatalogueFromTheSameSeed() {
        Site again = Site.of(Example.spec(), 7);
        Site other = Site.of(Example.spec(), 8);

        assertThat(again.today()).isEqualTo(site.today());
        assertThat(names(again)).isEqualTo(names(site)).isNotEqualTo(names(other));
    }

    @Test
    void drawsUniqueNamesAndDistractorsThatShareTheirStem() {
        List<Value> stems = site.rows("tour").stream()
                .map(row -> site.attribute(row, "stem"))
                .toList();

        assertThat(new HashSet<>(names(site))).hasSize(14);
        assertThat(new HashSet<>(stems)).hasSizeLessThan(7);
        assertThat(site.rows("departure")).hasSize(14 * 21 * 3);
    }

    @Test
    void letsParametersWithoutValueFilterNothing() {
        Moment moment = site.at(site.admit(TaskInit.at("home")));
        Value name = site.attribute(new Value.Ref("tour", 0), "name");
        Map<String, Value> all = Map.of("query", Value.none(), "area", Value.none(), "date", Value.none());
        Map<String, Value> one = Map.of("query", name, "area", Value.none(), "date", Value.none());

        assertThat(moment.rows("found", moment.scope().withParams(all))).hasSize(14);
        assertThat(moment.rows("found", moment.scope().withParams(one))).containsExactly(new Value.Ref("tour", 0));
    }

    @Test
    void sortsByLaterKeysWhereEarlierOnesAreEqual() {
        Moment moment = site.at(site.admit(TaskInit.at("home")));
        Map<String, Value> all = Map.of("query", Value.none(), "area", Value.none(), "date", Value.none());
        List<Value.Ref> rows = moment.rows("found", moment.scope().withParams(all));

        List<Value> family =
                rows.stream().map(row -> site.attribute(row, "family")).toList();
        assertThat(family.lastIndexOf(Value.of(true))).isLessThan(family.indexOf(Value.of(false)));
        List<Long> prices = rows.stream()
                .filter(row -> site.attribute(row, "family").holds())
                .map(row -> ((Value.Money) site.attribute(row, "price")).cents())
                .toList();
        assertThat(prices).isSorted();
    }

    @Test
    void sortsByAKeyOnlyWhenItsConditionHolds() {
        Moment moment = site.at(site.admit(TaskInit.at("home")));
        Value day = new Value.Day(site.today());

        assertThat(popular(moment, Value.none(), "name")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(popular(moment, day, "name")).isNotEqualTo(popular(moment, Value.none(), "name"));
        assertThat(popular(moment, day, "price")).isSorted();
    }

    private List<String> popular(Moment moment, Value date, String attribute) {
        return moment.rows("popular", moment.scope().withParams(Map.of("date", date))).stream()
                .map(row -> RawValues.write(site.attribute(row, attribute)))
                .toList();
    }

    @Test
    void takesTheTextsOfAListInTurn() {
        String five = Example.json()
                .replace("\"area\": {\n      \"count\": 3", "\"area\": {\n      \"count\": 5")
                .replace("{\"inTurn\": \"area\"}, \"unique\": true", "{\"inTurn\": \"area\"}");
        Site more = Site.of(Example.spec(five), 7);

        assertThat(more.rows("area").stream().map(row -> more.attribute(row, "name")))
                .containsExactly(
                        Value.of("Docks"),
                        Value.of("Upper Town"),
                        Value.of("West Shore"),
                        Value.of("Docks"),
                        Value.of("Upper Town"));
    }

    @Test
    void doesOperationsAndEndsAtTheConfirmation() {
        VisitorState state = site.admit(TaskInit.at("home"));

        state = done(state, "tour", "choose", Map.of("departure", free()));
        state = done(state, "details", "contact", contact("2"));
        assertThat(state.ending()).isEqualTo(End.OPEN);
        state = done(state, "review", "book", Map.of("terms", "accepted"));

        assertThat(state.ending()).isEqualTo(End.CONFIRMATION);
        assertThat(state.tick()).isEqualTo(3);
        assertThat(state.records().get("holds")).isEmpty();
        assertThat(state.records().get("bookings")).hasSize(1);
        assertThat(state.records().get("bookings").getFirst().fields())
                .containsEntry("name", Value.of("Ada Holm"))
                .containsEntry("people", Value.of(2));
    }

    @Test
    void refusesWithAllMessagesAndKeepsWhatWasEntered() {
        VisitorState state = site.admit(TaskInit.at("home"));

        Answer answer = site.apply(
                state, new Request("details", "contact", Map.of("people", "13", "email", "a@b.test", "junk", "x")));

        VisitorState after = ((Answer.Refused) answer).state();
        assertThat(after.refusal().messages())
                .containsEntry("", "Choose a departure first.")
                .containsEntry("people", "Between 1 and 12 people, please.")
                .containsEntry("name", "Please tell us your name.")
                .hasSize(3);
        assertThat(after.refusal().values()).containsEntry("people", "13").doesNotContainKey("junk");
        assertThat(after.tick()).isEqualTo(1);
        assertThat(after.session()).isEqualTo(state.session());
    }

    @Test
    void asksForTheFurtherFieldOnlyWhenItsSwitchIsOn() {
        VisitorState state = site.admit(new TaskInit("home", Map.of(), Map.of(), Set.of("strict"), 0));
        state = done(state, "tour", "choose", Map.of("departure", free()));

        Answer answer = site.apply(state, new Request("details", "contact", contact("2")));

        assertThat(((Answer.Refused) answer).state().refusal().messages())
                .containsExactly(Map.entry("phone", "Please add a phone number, with its country code."));
    }

    @Test
    void letsADisturbanceHappenOnce() {
        VisitorState state = site.admit(new TaskInit("home", Map.of(), Map.of(), Set.of("slow"), 0));
        state = done(state, "tour", "choose", Map.of("departure", free()));
        state = done(state, "details", "contact", contact("2"));
        Request book = new Request("review", "book", Map.of("terms", "accepted"));

        Answer.Refused first = (Answer.Refused) site.apply(state, book);
        Answer second = site.apply(first.state(), book);

        assertThat(first.state().refusal().messages()).containsOnlyKeys("");
        assertThat(second).isInstanceOf(Answer.Done.class);
    }

    @Test
    void dropsAHoldWhenItsTickHasCome() {
        VisitorState state = site.admit(TaskInit.at("home"));
        state = done(state, "tour", "choose", Map.of("departure", free()));
        for (int i = 0; i < 39; i++) {
            assertThat(state.records().get("holds")).hasSize(1);
            state = done(state, "home", "subscribe", Map.of());
        }

        state = done(state, "home", "subscribe", Map.of());

        assertThat(state.records().get("holds")).isEmpty();
    }

    @Test
    void knowsNoOperationOnAPageThatDoesNotHaveIt() {
        VisitorState state = site.admit(TaskInit.at("home"));

        assertThat(site.apply(state, new Request("home", "book", Map.of())))
                .isEqualTo(new Answer.Unknown("there is no book on page home"));
    }

    @Test
    void writesAndReadsAStateByteForByte() {
        VisitorState state = site.admit(new TaskInit("home", Map.of(), Map.of(), Set.of("strict", "grid"), -5));
        state = done(state, "tour", "choose", Map.of("departure", free()));
        state = ((Answer.Refused) site.apply(state, new Request("details", "contact", contact("99")))).state();

        byte[] bytes = StateJson.write(state);

        assertThat(StateJson.read(bytes)).isEqualTo(state);
        assertThat(StateJson.write(StateJson.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void writesValuesForReaders() {
        Moment moment = site.at(site.admit(TaskInit.at("home")));
        Scope scope = moment.scope()
                .with(Map.of(
                        "d", moment.value(ExprParser.parse("2027-03-04"), moment.scope()),
                        "t", moment.value(ExprParser.parse("19:30"), moment.scope()),
                        "m", new Value.Money(1250),
                        "n", Value.of(4),
                        "name", Value.of("Ada  Holm-Lind")));

        assertThat(moment.text(
                        Template.parse(
                                "{d|long}; {d|us}; {d|slashed}; {d}; {t}; {t|ampm}; {m}; {n|word}; {name|lower}"),
                        scope))
                .isEqualTo(
                        "Thursday, 4 March 2027; March 4, 2027; 04/03/2027; 2027-03-04; 19:30; 7:30 pm; €12.50; four; "
                                + "ada.holm.lind");
    }

    private String free() {
        return site.rows("departure").stream()
                .filter(row -> site.attribute(row, "free").holds())
                .filter(row -> ((Value.Whole) site.attribute(row, "seats")).number() > 5)
                .map(row -> Integer.toString(row.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> contact(String people) {
        return Map.of("people", people, "name", "Ada Holm", "email", "ada@post.test");
    }

    private VisitorState done(VisitorState state, String page, String operation, Map<String, String> values) {
        Answer answer = site.apply(state, new Request(page, operation, values));
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).state();
    }

    private static List<Value> names(Site site) {
        return site.rows("tour").stream()
                .map(row -> site.attribute(row, "name"))
                .toList();
    }
}
