package dev.espalier.webagent.policy;

import dev.espalier.webagent.policy.Deed.Move;
import java.util.List;

/** Looks at where candidates stand and at what was done before. */
final class Surroundings {

    private final Lexicon lexicon;

    Surroundings(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void describe(Scene scene, List<Sight> sights) {
        boolean overlay = scene.things().stream().anyMatch(this::asksConsent);
        for (Sight sight : sights) {
            Thing thing = sight.candidate().thing();
            if (thing != null) {
                place(scene, sight, thing, overlay);
                history(scene, sight, thing);
            }
            sight.features()
                    .addIf(scene.past().repeated(sight.candidate().deed()), Feature.REPEATED)
                    .addIf(scene.past().vain(sight.candidate().deed()), Feature.VAIN);
        }
    }

    private void place(Scene scene, Sight sight, Thing thing, boolean overlay) {
        boolean consent = asksConsent(thing);
        boolean clears = consent && thing.pressable() && thing.speaks(WordList.DISMISS);
        sight.features()
                .addIf(clears, Feature.CLEARS_OVERLAY)
                .addIf(overlay && !consent, Feature.UNDER_OVERLAY)
                .addIf(!consent && thing.region().equals("dialog"), Feature.IN_DIALOG)
                .addIf(thing.region().equals("footer") || thing.region().equals("aside"), Feature.IN_FOOTER)
                .addIf(thing.region().equals("header") || thing.region().equals("nav"), Feature.IN_HEADER)
                .addIf(thing.pressable() && scene.alerts().name(thing.naming().name()), Feature.ALERTED);
    }

    /** Returns true for parts of a dialog or a named region that speaks of cookies and the like. */
    private boolean asksConsent(Thing thing) {
        String landmark = thing.element().surroundings().landmark();
        boolean named = lexicon.hasAny(WordList.CONSENT, Phrase.of(landmark).words());
        boolean dialog = thing.region().equals("dialog");
        return named || (dialog && (thing.speaks(WordList.CONSENT) || rowAsks(thing)));
    }

    private boolean rowAsks(Thing thing) {
        return lexicon.hasAny(WordList.CONSENT, thing.naming().row().words());
    }

    private static void history(Scene scene, Sight sight, Thing thing) {
        var fingerprint = thing.element().fingerprint();
        Move move = sight.candidate().move();
        boolean fresh = scene.past().appeared(fingerprint);
        boolean turns = sight.match() > 0.85f && move == Move.CLICK;
        int times = scene.past().times(move, fingerprint);
        sight.features()
                .add(Feature.DONE_BEFORE, turns ? 0 : Math.min(2, times / 2f))
                .addIf(fresh, Feature.NEW)
                .add(Feature.NEW_MATCH, fresh ? sight.match() : 0);
    }
}
