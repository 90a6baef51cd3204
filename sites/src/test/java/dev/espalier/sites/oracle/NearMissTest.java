package dev.espalier.sites.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Shipped;
import dev.espalier.sites.engine.Answer;
import dev.espalier.sites.engine.RawValues;
import dev.espalier.sites.engine.Request;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.tasks.SiteTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bookings that differ in one thing from the one that was asked for. */
class NearMissTest {

    private final Shipped hotel = Shipped.named("hotel");
    private final Site site = hotel.site();

    @ParameterizedTest
    @ValueSource(strings = {"stay", "budget", "room"})
    void theSameRoomThatCannotBeCancelledIsAnotherOneWherePeopleWantToCancel(String kind) {
        assertThat(all(kind).filter(task -> flexible(offer(task)))).isNotEmpty().allSatisfy(task -> {
            Value.Ref strict = other(task, row -> same(row, task, "room") && !flexible(row));

            assertRight(task, offer(task));
            assertWrong(task, strict);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget", "room"})
    void aRoomOfTheSameHotelThatIsTooDearIsFreeAndIsNotRight(String kind) {
        assertThat(all(kind)).isNotEmpty().allSatisfy(task -> {
            Value.Ref rival = (Value.Ref) drawn(task, "rival");

            assertThat(site.attribute(rival, "venue")).isEqualTo(site.attribute(offer(task), "venue"));
            assertThat(flexible(rival)).isTrue();
            assertWrong(task, rival);
        });
    }

    @Test
    void anotherHotelIsRightOnlyWhereNoneIsNamedAndAllItsFactsFit() {
        assertThat(all("stay"))
                .isNotEmpty()
                .allSatisfy(task ->
                        assertWrong(task, other(task, row -> !same(row, task, "venue") && sameKindAndRate(row, task))));

        SiteTask open = all("budget")
                .filter(task -> found(task, row -> fits(row, task)).findFirst().isPresent())
                .findFirst()
                .orElseThrow();
        assertRight(open, other(open, row -> fits(row, open)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stay", "budget", "room"})
    void aNightLessIsNotTheStayThatWasAskedFor(String kind) {
        assertThat(all(kind).filter(task -> 1 < day(task, "leave") - day(task, "arrive")))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(judged(task, offer(task), day(task, "leave") - 1)
                                .success())
                        .isFalse());
    }

    private Stream<SiteTask> all(String kind) {
        return hotel.tasks().stream()
                .filter(task -> task.definition().kind().equals(kind))
                .limit(10);
    }

    private void assertRight(SiteTask task, Value.Ref offer) {
        assertThat(judged(task, offer, day(task, "leave")).success())
                .as("%s books %s", task, offer)
                .isTrue();
    }

    private void assertWrong(SiteTask task, Value.Ref offer) {
        assertThat(judged(task, offer, day(task, "leave")).success())
                .as("%s books %s", task, offer)
                .isFalse();
    }

    private Value.Ref other(SiteTask task, Predicate<Value.Ref> wanted) {
        return found(task, wanted).findFirst().orElseThrow();
    }

    /** Returns other offers that are free in the nights of the task. */
    private Stream<Value.Ref> found(SiteTask task, Predicate<Value.Ref> wanted) {
        return site.rows("offer").stream()
                .filter(row -> !row.equals(offer(task)) && wanted.test(row))
                .filter(row -> site.rows("night").stream()
                        .filter(night -> site.attribute(night, "room").equals(site.attribute(row, "room")))
                        .filter(night -> {
                            int day = ((Value.Ref) site.attribute(night, "day")).id();
                            return day(task, "arrive") <= day && day < day(task, "leave");
                        })
                        .allMatch(night -> site.attribute(night, "free").holds()));
    }

    private boolean fits(Value.Ref row, SiteTask task) {
        Value.Ref venue = (Value.Ref) site.attribute(row, "venue");
        Value.Ref asked = (Value.Ref) site.attribute(offer(task), "venue");
        Value.Ref most = (Value.Ref) drawn(task, "most");
        return !venue.equals(asked)
                && flexible(row)
                && site.attribute(venue, "city").equals(site.attribute(asked, "city"))
                && number(site.attribute(asked, "stars")) <= number(site.attribute(venue, "stars"))
                && cents(site.attribute(row, "price")) <= cents(site.attribute(most, "amount"));
    }

    private boolean same(Value.Ref row, SiteTask task, String part) {
        return site.attribute(row, part).equals(site.attribute(offer(task), part));
    }

    private boolean sameKindAndRate(Value.Ref row, SiteTask task) {
        Value.Ref room = (Value.Ref) site.attribute(row, "room");
        Value.Ref asked = (Value.Ref) site.attribute(offer(task), "room");
        return same(row, task, "rate") && site.attribute(room, "kind").equals(site.attribute(asked, "kind"));
    }

    private boolean flexible(Value.Ref offer) {
        return site.attribute((Value.Ref) site.attribute(offer, "rate"), "flexible")
                .holds();
    }

    private Value drawn(SiteTask task, String name) {
        return task.definition().values(site).getOrDefault(name, Value.none());
    }

    private Value.Ref offer(SiteTask task) {
        return (Value.Ref) drawn(task, "offer");
    }

    private int day(SiteTask task, String name) {
        return ((Value.Ref) drawn(task, name)).id();
    }

    private static long number(Value value) {
        return ((Value.Whole) value).number();
    }

    private static long cents(Value value) {
        return ((Value.Money) value).cents();
    }

    /** Books an offer up to a day, with everything else as the task has it. */
    private Judgement judged(SiteTask task, Value.Ref offer, int leave) {
        Map<String, String> stay = new HashMap<>();
        stay.put("offer", Integer.toString(offer.id()));
        stay.put("arrive", date(day(task, "arrive")));
        stay.put("leave", date(leave));
        stay.put("people", RawValues.write(drawn(task, "people")));
        VisitorState state = done(site.admit(task.definition().init(site)), "venue", "choose", stay);
        state = done(state, "extras", "addExtras", extras(task));
        state = done(state, "guest", "register", guest(task));
        state = done(state, "review", "confirm", Map.of("conditions", "true"));
        return new Oracle(site).judge(state, task.definition().goal(site));
    }

    private Map<String, String> extras(SiteTask task) {
        String breakfasts = RawValues.write(drawn(task, "breakfasts"));
        String box = Map.of("Parking space", "parking", "Late check-out", "lateOut", "Airport pickup", "pickup")
                .getOrDefault(RawValues.write(drawn(task, "extra")), "");
        return Map.of("breakfasts", breakfasts.isEmpty() ? "0" : breakfasts, box, "true");
    }

    private Map<String, String> guest(SiteTask task) {
        boolean parts = RawValues.write(drawn(task, "form")).equals("parts");
        Map<String, String> values = new HashMap<>();
        Stream.of(parts ? List.of("first", "last") : List.of("name"), List.of("email", "country"))
                .flatMap(List::stream)
                .forEach(field ->
                        values.put(field, RawValues.write(site.attribute((Value.Ref) drawn(task, "guest"), field))));
        return values;
    }

    private String date(int day) {
        return RawValues.write(site.attribute(new Value.Ref("day", day), "date"));
    }

    private VisitorState done(VisitorState state, String page, String operation, Map<String, String> values) {
        Answer answer = site.apply(state, new Request(page, operation, values));
        assertThat(answer).as("%s with %s", operation, values).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).state();
    }
}
