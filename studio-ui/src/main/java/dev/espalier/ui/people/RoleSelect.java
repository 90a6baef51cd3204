package dev.espalier.ui.people;

import com.vaadin.flow.component.select.Select;
import dev.espalier.people.Role;
import dev.espalier.words.Words;

/** One of the roles. */
final class RoleSelect extends Select<Role> {

    RoleSelect(Role chosen) {
        setItems(Role.values());
        setItemLabelGenerator(Words::of);
        setValue(chosen);
    }
}
