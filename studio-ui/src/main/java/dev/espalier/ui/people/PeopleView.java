package dev.espalier.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.studio.StudioLife;
import dev.espalier.ui.parts.PageHead;
import jakarta.annotation.security.RolesAllowed;

/** Everybody and every program that may come in, with what they may do. */
@Route("people")
@PageTitle("People · Espalier")
@RolesAllowed("ADMIN")
public final class PeopleView extends Main {

    PeopleView(Doors doors, StudioLife studio, AuthenticationContext people) {
        addClassName("es-page");
        var me = people.getPrincipalName().orElse("");
        var rest = new Div(new InvitePanel(doors.admission(), studio), new RolesPanel());
        rest.addClassName("es-columns");
        add(new PageHead("People"), new AccountsPanel(doors, studio, me), rest, new TokensPanel(doors));
    }

    /** A note under a heading. */
    static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("es-hint");
        return hint;
    }
}
