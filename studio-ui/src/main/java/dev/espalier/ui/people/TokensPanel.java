package dev.espalier.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.espalier.people.ApiToken;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Role;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.Numbers;
import dev.espalier.ui.parts.StateBadge;
import dev.espalier.words.Words;

/** Tokens that let programs in: makes them, lists them, makes them worthless. */
final class TokensPanel extends Section {

    private final transient Doors doors;
    private final TextField name = new TextField("What it is for");
    private final RoleSelect role = new RoleSelect(Role.OPERATOR);
    private final Grid<ApiToken> grid = new Grid<>();
    private final Div outcome = new Div();
    private final Div list = new Div();

    TokensPanel(Doors doors) {
        this.doors = doors;
        addClassName("es-panel");
        name.setPlaceholder("nightly export");
        role.setLabel("Role");
        var make = new Button("Make a token", _ -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(name, role, make);
        form.addClassName("es-filters");
        outcome.getElement().setAttribute("aria-live", "polite");
        list.addClassName("es-below");
        columns();
        add(
                new H2("Tokens for programs"),
                PeopleView.hint("A program shows its token to the REST interface, as in Authorization: Bearer TOKEN."),
                form,
                outcome,
                list);
        read();
    }

    private void columns() {
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.getElement().setAttribute("aria-label", "Tokens");
        grid.addColumn(ApiToken::number).setHeader("Token").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(ApiToken::name).setHeader("For").setFlexGrow(2);
        grid.addColumn(token -> Words.of(token.role())).setHeader("Role");
        grid.addColumn(token -> Numbers.moment(token.madeAt()) + " UTC").setHeader("Made");
        grid.addColumn(TokensPanel::lastUsed).setHeader("Last used");
        grid.addComponentColumn(this::standing).setHeader("State");
    }

    private static String lastUsed(ApiToken token) {
        var used = token.lastUsedAt();
        return used == null ? "never" : Numbers.moment(used) + " UTC";
    }

    private Component standing(ApiToken token) {
        var revoked = token.revokedAt();
        if (revoked != null) {
            return StateBadge.stopped("revoked " + Numbers.moment(revoked));
        }
        var revoke = new Button("Revoke…", _ -> ask(token));
        revoke.setAriaLabel("Revoke token %d, %s".formatted(token.number(), token.name()));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        return revoke;
    }

    private void read() {
        var all = doors.tokens().all();
        grid.setItems(all);
        list.removeAll();
        list.add(all.isEmpty() ? new Empty("No program was let in yet.") : grid);
    }

    private void make() {
        outcome.removeAll();
        try {
            var issued = doors.admission().issue(name.getValue(), role.getValue());
            outcome.add(new Once(
                    "Token for “%s”".formatted(issued.token().name()),
                    issued.secret().text(),
                    "Shown this once. Keep it where the program reads it, and nowhere else."));
            name.clear();
        } catch (PeopleException e) {
            outcome.add(Failure.of(e));
        }
        read();
    }

    private void ask(ApiToken token) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Revoke token %d?".formatted(token.number()));
        dialog.setText("Programs that show the token for “%s” are let in no more, at once. This cannot be undone."
                .formatted(token.name()));
        dialog.setCancelable(true);
        dialog.setConfirmText("Revoke token %d".formatted(token.number()));
        dialog.setConfirmButtonTheme("primary error");
        dialog.addConfirmListener(_ -> revoke(token));
        dialog.open();
    }

    private void revoke(ApiToken token) {
        outcome.removeAll();
        try {
            var revoked = doors.tokens().revoke(token.number(), doors.clock().instant());
            outcome.add(new Span("Token %d lets nobody in any more.".formatted(revoked.number())));
        } catch (PeopleException e) {
            outcome.add(Failure.of(e));
        }
        read();
    }
}
