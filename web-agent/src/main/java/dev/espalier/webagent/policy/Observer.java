package dev.espalier.webagent.policy;

import dev.espalier.webagent.policy.ClickSight.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the features of all candidates of a page, in two passes: each by itself, then each against the best of the
 * others, so that what is still to do holds back what would leave the page.
 */
final class Observer {

    private final FieldSight fields;
    private final ChoiceSight choices;
    private final ClickSight clicks;
    private final Surroundings surroundings;
    private final Flow flow;

    Observer(Scene.Reading reading) {
        fields = new FieldSight(reading.values());
        choices = new ChoiceSight(reading);
        clicks = new ClickSight(reading);
        surroundings = new Surroundings(reading.lexicon());
        flow = new Flow();
    }

    /** Returns one feature vector for each candidate, in their order. */
    List<FeatureVector> observe(Scene scene, List<Candidate> candidates) {
        var rows = new Rows();
        var sights = new ArrayList<Sight>(candidates.size());
        for (Candidate candidate : candidates) {
            sights.add(look(scene, candidate, rows));
        }
        surroundings.describe(scene, sights);
        flow.describe(scene, sights);
        return sights.stream().map(Sight::features).toList();
    }

    private Sight look(Scene scene, Candidate candidate, Rows rows) {
        return switch (candidate.move()) {
            case TYPE -> fields.look(scene, candidate);
            case SELECT -> choices.option(scene, candidate);
            case CHECK, UNCHECK -> choices.box(scene, candidate);
            case CLICK -> clicks.look(scene, candidate, rows);
            case TAB -> bare(candidate, Feature.SWITCHES_TAB);
            case WAIT -> bare(candidate, Feature.WAITS);
            case FINISH -> bare(candidate, Feature.FINISHES);
            case GOTO, OTHER -> new Sight(candidate, new FeatureVector(), 0, false);
        };
    }

    private static Sight bare(Candidate candidate, Feature feature) {
        return new Sight(candidate, new FeatureVector().add(feature), 0, false);
    }
}
