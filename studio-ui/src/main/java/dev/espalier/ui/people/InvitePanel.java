package dev.espalier.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import dev.espalier.people.Admission;
import dev.espalier.people.Role;
import dev.espalier.studio.StudioLife;
import dev.espalier.words.Words;

/** Makes links that let one person in each. */
final class InvitePanel extends Section {

    private final transient Admission admission;
    private final transient StudioLife studio;
    private final RoleSelect role = new RoleSelect(Role.REVIEWER);
    private final Div outcome = new Div();

    InvitePanel(Admission admission, StudioLife studio) {
        this.admission = admission;
        this.studio = studio;
        addClassName("es-panel");
        role.setLabel("Comes in as");
        var invite = new Button("Make a link", _ -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(role, invite);
        form.addClassName("es-filters");
        add(
                new H2("Let somebody in"),
                PeopleView.hint("A link lets one person in, once, within 7 days; they choose their name and password."),
                form,
                outcome);
    }

    private void invite() {
        var link = studio.link(admission.invite(role.getValue()));
        outcome.removeAll();
        outcome.add(new Once(
                "Link for one %s".formatted(Words.of(role.getValue())),
                link,
                "Shown this once. Whoever has the link comes in."));
    }
}
