package dev.espalier.sites.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.sites.Example;
import dev.espalier.sites.engine.Answer;
import dev.espalier.sites.engine.Request;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.engine.TaskInit;
import dev.espalier.sites.engine.VisitorState;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.oracle.Judgement.Finding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OracleTest {

    private final Site site = Site.of(Example.spec(), 7);
    private final Oracle oracle = new Oracle(site);
    private final Value.Ref guest = new Value.Ref("guest", 3);
    private final Value.Ref departure = site.rows("departure").stream()
            .filter(row -> site.attribute(row, "free").holds())
            .filter(row -> ((Value.Whole) site.attribute(row, "seats")).number() > 3)
            .findFirst()
            .orElseThrow();
    private final SiteGoal goal = SiteGoal.of(
            site.spec().tasks().kinds().getFirst(),
            Map.of("departure", departure, "guest", guest, "people", Value.of(2)));

    @Test
    void findsNothingDoneAtTheStart() {
        Judgement judgement = oracle.judge(site.admit(TaskInit.at("home")), goal);

        assertThat(judgement.success()).isFalse();
        assertThat(judgement.progress()).isZero();
        assertThat(judgement.illegal()).isEmpty();
    }

    @Test
    void acceptsTheBookingThatWasAskedFor() {
        Judgement judgement = oracle.judge(booked("2"), goal);

        assertThat(judgement.success()).isTrue();
        assertThat(judgement.progress()).isEqualTo(1);
        assertThat(judgement.conjuncts()).contains(new Finding("a booking was made", true));
    }

    @Test
    void countsTheShareThatIsRight() {
        Judgement judgement = oracle.judge(booked("3"), goal);

        assertThat(judgement.success()).isFalse();
        assertThat(judgement.progress()).isEqualTo(4.0 / 5);
        assertThat(judgement.conjuncts()).contains(new Finding("for 2 people", false));
    }

    @Test
    void refusesARightBookingWithAnIllegalSideEffect() {
        VisitorState state = done(booked("2"), "home", "subscribe", Map.of("newsletter", "true"));

        Judgement judgement = oracle.judge(state, goal);

        assertThat(judgement.success()).isFalse();
        assertThat(judgement.progress()).isEqualTo(1);
        assertThat(judgement.illegal()).containsExactly("the monthly letter was ordered");
        assertThat(judgement.frame()).contains(new Finding("more than one booking", true));
    }

    private VisitorState booked(String people) {
        String name = ((Value.Text) site.attribute(guest, "name")).text();
        String email = ((Value.Text) site.attribute(guest, "email")).text();
        VisitorState state = site.admit(TaskInit.at("home"));
        state = done(state, "tour", "choose", Map.of("departure", Integer.toString(departure.id())));
        state = done(state, "details", "contact", Map.of("people", people, "name", name, "email", email));
        return done(state, "review", "book", Map.of("terms", "accepted"));
    }

    private VisitorState done(VisitorState state, String page, String operation, Map<String, String> values) {
        return ((Answer.Done) site.apply(state, new Request(page, operation, values))).state();
    }
}
