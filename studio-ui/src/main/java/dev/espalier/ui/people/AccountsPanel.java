package dev.espalier.ui.people;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.espalier.people.Account;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import dev.espalier.studio.StudioLife;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.words.Words;

/** Everybody who may sign in, with a role that can be changed in place. */
final class AccountsPanel extends Section {

    private final transient Doors doors;
    private final transient StudioLife studio;
    private final String me;
    private final Grid<Account> grid = new Grid<>();
    private final Div outcome = new Div();

    AccountsPanel(Doors doors, StudioLife studio, String me) {
        this.doors = doors;
        this.studio = studio;
        this.me = me;
        addClassName("es-panel");
        outcome.getElement().setAttribute("aria-live", "polite");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", "People");
        grid.addComponentColumn(this::name).setHeader("Name").setFlexGrow(2);
        grid.addComponentColumn(this::role).setHeader("Role");
        grid.addColumn(account -> Numbers.moment(account.createdAt()) + " UTC").setHeader("Came in");
        grid.addComponentColumn(this::renewal).setHeader("Lost the password?");
        add(
                new H2("Who may sign in"),
                outcome,
                grid,
                PeopleView.hint("A changed role holds from that person's next step on."));
        read();
    }

    private Component renewal(Account account) {
        var link = new Button("Make a link", _ -> renew(account));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        link.setAriaLabel("Make a link for another password of " + account.name());
        return link;
    }

    private void renew(Account account) {
        outcome.removeAll();
        outcome.add(new Once(
                "Link for " + account.name(),
                studio.link(doors.admission().renewal(account.name())),
                "Shown this once, good once within 7 days. Whoever has the link chooses the password."));
    }

    private void read() {
        grid.setItems(doors.accounts().all());
    }

    private Component name(Account account) {
        return new Span(account.name().equals(me) ? account.name() + " (you)" : account.name());
    }

    private Component role(Account account) {
        var role = new RoleSelect(account.role());
        role.setAriaLabel("Role of " + account.name());
        role.addValueChangeListener(change -> change(account, change));
        return role;
    }

    private void change(Account account, ComponentValueChangeEvent<Select<Role>, Role> change) {
        if (!change.isFromClient()) {
            return;
        }
        outcome.removeAll();
        try {
            var changed = doors.accounts().change(account.id(), change.getValue());
            outcome.add(new Span("%s is %s now.".formatted(changed.name(), Words.of(changed.role()))));
        } catch (PeopleException e) {
            outcome.add(Failure.of(e));
        }
        read();
    }
}
