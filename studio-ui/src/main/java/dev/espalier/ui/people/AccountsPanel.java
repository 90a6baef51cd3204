package dev.espalier.ui.people;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.espalier.people.Account;
import dev.espalier.people.Accounts;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.words.Words;

/** Everybody who may sign in, with a role that can be changed in place. */
final class AccountsPanel extends Section {

    private final transient Accounts accounts;
    private final String me;
    private final Grid<Account> grid = new Grid<>();
    private final Div outcome = new Div();

    AccountsPanel(Accounts accounts, String me) {
        this.accounts = accounts;
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
        add(
                new H2("Who may sign in"),
                outcome,
                grid,
                PeopleView.hint("A changed role holds from the next sign-in on."));
        read();
    }

    private void read() {
        grid.setItems(accounts.all());
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
            var changed = accounts.change(account.id(), change.getValue());
            outcome.add(new Span("%s is %s now.".formatted(changed.name(), Words.of(changed.role()))));
        } catch (PeopleException e) {
            outcome.add(Failure.of(e));
        }
        read();
    }
}
