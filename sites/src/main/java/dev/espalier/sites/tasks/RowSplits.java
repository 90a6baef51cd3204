package dev.espalier.sites.tasks;

import dev.espalier.sites.engine.Seeds;
import dev.espalier.sites.engine.Site;
import dev.espalier.sites.expr.Type;
import dev.espalier.sites.expr.Value;
import dev.espalier.sites.spec.Attribute;
import dev.espalier.sites.spec.EntityType;
import dev.espalier.sites.spec.TaskKind.Split;
import dev.espalier.sites.spec.Tasks.Division;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Divides the rows of the split entities between train, validation and held-out tasks. The division belongs to the site's
 * catalogue, so that no second set of tasks can use a held-out row for training.
 */
final class RowSplits {

    private final Site site;
    private final Map<Value.Ref, Split> splits = new HashMap<>();

    RowSplits(Site site) {
        this.site = site;
        site.spec().tasks().split().forEach(this::divide);
    }

    private void divide(Division division) {
        List<List<Value.Ref>> stretches = stretches(site.rows(division.entity()), division.stretch());
        Collections.shuffle(stretches, Random.from(Seeds.random(site.seed(), "split", division.entity())));
        int validation = Math.max(1, Math.round(stretches.size() * SplitShares.VALIDATION));
        int heldOut = Math.max(1, Math.round(stretches.size() * SplitShares.HELD_OUT));
        for (int i = 0; i < stretches.size(); i++) {
            Split split = i < validation ? Split.VALIDATION : i < validation + heldOut ? Split.HELD_OUT : Split.TRAIN;
            stretches.get(i).forEach(row -> splits.put(row, split));
        }
    }

    private static List<List<Value.Ref>> stretches(List<Value.Ref> rows, int length) {
        List<List<Value.Ref>> stretches = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += length) {
            stretches.add(rows.subList(from, Math.min(from + length, rows.size())));
        }
        return stretches;
    }

    /** Returns true when neither the row nor any row it leads to belongs to another split. */
    boolean allows(Value.Ref row, Split split) {
        if (splits.getOrDefault(row, split) != split) {
            return false;
        }
        EntityType entity = site.spec()
                .entity(row.of())
                .orElseThrow(() -> new IllegalStateException("there is no entity \"%s\"".formatted(row.of())));
        return entity.per().stream().allMatch(part -> allowsPart(row, part, split))
                && entity.attributes().entrySet().stream()
                        .filter(attribute -> leadsOn(attribute.getValue()))
                        .allMatch(attribute -> allowsPart(row, attribute.getKey(), split));
    }

    private static boolean leadsOn(Attribute attribute) {
        return attribute.type() instanceof Type.Row;
    }

    private boolean allowsPart(Value.Ref row, String attribute, Split split) {
        return !(site.attribute(row, attribute) instanceof Value.Ref part) || allows(part, split);
    }
}
