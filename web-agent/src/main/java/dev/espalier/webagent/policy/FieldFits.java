package dev.espalier.webagent.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every field of a page against every span of the instruction. */
final class FieldFits {

    private final List<Span> spans;
    private final float[][] fits;
    private final int[] bestSpan;
    private final int[] bestField;

    FieldFits(List<Thing> things, List<Span> spans, SpanFit fit) {
        this.spans = spans;
        fits = new float[things.size()][];
        bestSpan = new int[things.size()];
        bestField = new int[spans.size()];
        for (Thing thing : things) {
            fits[thing.index()] = new float[thing.kind() == ThingKind.FIELD ? spans.size() : 0];
            for (int s = 0; s < fits[thing.index()].length; s++) {
                fits[thing.index()][s] = fit.fit(thing, spans.get(s));
            }
            bestSpan[thing.index()] = argmax(fits[thing.index()]);
        }
        for (int s = 0; s < spans.size(); s++) {
            bestField[s] = fieldFor(s);
        }
    }

    private static int argmax(float[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            best = values[i] > 0 && (best < 0 || values[i] > values[best]) ? i : best;
        }
        return best;
    }

    private int fieldFor(int span) {
        int best = -1;
        for (int thing = 0; thing < fits.length; thing++) {
            if (fits[thing].length > 0 && fits[thing][span] > (best < 0 ? 0 : fits[best][span])) {
                best = thing;
            }
        }
        return best;
    }

    float fit(Thing field, int span) {
        return fits[field.index()][span];
    }

    /** Returns the spans that suit the field, best first, at most so many; equal texts once. */
    List<Integer> best(Thing field, int most) {
        var order = new ArrayList<Integer>();
        float[] row = fits[field.index()];
        for (int s = 0; s < row.length; s++) {
            if (row[s] > 0) {
                order.add(s);
            }
        }
        order.sort(Comparator.comparingDouble(s -> -row[s]));
        var kept = new ArrayList<Integer>();
        for (int s : order) {
            boolean twin = kept.stream()
                    .anyMatch(k -> spans.get(k).text().equals(spans.get(s).text()));
            if (!twin && kept.size() < most) {
                kept.add(s);
            }
        }
        return kept;
    }

    boolean bestForField(Thing field, int span) {
        return fits[field.index()][span] > 0
                && fits[field.index()][span] >= fits[field.index()][bestSpan[field.index()]];
    }

    boolean bestForSpan(Thing field, int span) {
        return bestField[span] >= 0 && fits[field.index()][span] >= fits[bestField[span]][span];
    }

    /** Returns by how much the span fits better than the field's next best other text, negative when it fits worse. */
    float margin(Thing field, int span) {
        float other = 0;
        float[] row = fits[field.index()];
        for (int s = 0; s < row.length; s++) {
            if (!spans.get(s).text().equals(spans.get(span).text())) {
                other = Math.max(other, row[s]);
            }
        }
        return row[span] - other;
    }
}
