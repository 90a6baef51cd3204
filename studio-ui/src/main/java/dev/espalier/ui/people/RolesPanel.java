package dev.espalier.ui.people;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Facts;
import dev.espalier.words.Words;

/** What each role may do. */
final class RolesPanel extends Section {

    RolesPanel() {
        addClassName("es-panel");
        var facts = new Facts();
        for (var role : Role.values()) {
            facts.add(Words.of(role), meaning(role));
        }
        add(new H2("Roles"), facts, PeopleView.hint("Each role may do all that the ones above it may."));
    }

    static String meaning(Role role) {
        return switch (role) {
            case VIEWER -> "sees everything but people and tokens";
            case REVIEWER -> "judges pairs";
            case OPERATOR -> "makes tasks, runs agents, freezes and exports datasets";
            case ADMIN -> "lets people in and gives tokens out";
        };
    }
}
