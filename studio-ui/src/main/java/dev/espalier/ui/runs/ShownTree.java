package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import dev.espalier.live.Change;
import dev.espalier.webagent.AgentRun;
import java.util.List;
import java.util.UUID;

/** The tree of a run on its screen, drawn or as rows. */
interface ShownTree {

    /** What a person does with it. */
    interface Listener {

        /** Told that a mark was chosen. */
        void chose(UUID mark);

        /** Told that it is looked at in another way, under the name that this has in addresses; empty for as usual. */
        void looks(String name, String value);
    }

    Component component();

    /** Returns by what is said how it is looked at. */
    List<Component> tools();

    /** Shows the tree as it is stored now. */
    void begin(AgentRun run);

    void select(UUID mark);

    /** Told what changed; says so at once, or with {@link #advanced}. */
    void changed(Change change);

    /** Told that a rollout began or ended. */
    void advanced();
}
