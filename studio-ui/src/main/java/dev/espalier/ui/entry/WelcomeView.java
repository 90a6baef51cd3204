package dev.espalier.ui.entry;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.espalier.people.Admission;
import dev.espalier.people.Invitation;
import dev.espalier.people.PeopleException;
import dev.espalier.people.Secret;
import dev.espalier.ui.parts.Failure;
import dev.espalier.words.Words;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a link lets one person in, once: they choose name and password, and the link is used up. */
@Route(value = "welcome/:secret", autoLayout = false)
@PageTitle("Welcome · Espalier")
@AnonymousAllowed
public final class WelcomeView extends Main implements BeforeEnterObserver {

    private final transient Admission admission;
    private final transient SignIn signIn;
    private final Div card = new Div();

    WelcomeView(Admission admission, SignIn signIn) {
        this.admission = admission;
        this.signIn = signIn;
        addClassName("es-door");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var secret = new Secret(event.getRouteParameters().get("secret").orElse(""));
        card.removeAll();
        card.add(new H1("Espalier"));
        admission.offered(secret).ifPresentOrElse(invitation -> offer(secret, invitation), this::refuse);
    }

    private void offer(Secret secret, Invitation invitation) {
        var name = name(invitation);
        var password = new PasswordField("Password");
        password.setHelperText("%d characters or more".formatted(Admission.LEAST_PASSWORD));
        password.setManualValidation(true);
        var again = new PasswordField("Password again");
        again.setManualValidation(true);
        var problem = new Div();
        var enter = new Button("Come in");
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        enter.addClickListener(_ -> {
            problem.removeAll();
            if (!isWhole(name, password, again)) {
                return;
            }
            try {
                enter(secret, invitation, name.getValue().strip(), password.getValue());
            } catch (PeopleException e) {
                problem.add(Failure.of(e));
            }
        });
        card.add(new Paragraph(welcome(invitation)), name, password, again, problem, enter);
    }

    /** Each field says what is wrong with it, all at once; the first of them is where to type. */
    private static boolean isWhole(TextField name, PasswordField password, PasswordField again) {
        var differs = password.getValue().equals(again.getValue())
                ? Optional.<String>empty()
                : Optional.of("it is not the one above; type the same one twice");
        var faulty = Stream.of(
                        told(
                                name,
                                name.isReadOnly()
                                        ? Optional.empty()
                                        : Admission.faultOfName(name.getValue().strip())),
                        told(password, Admission.faultOfPassword(password.getValue())),
                        told(again, differs))
                .filter(TextFieldBase::isInvalid)
                .toList();
        faulty.stream().findFirst().ifPresent(TextFieldBase::focus);
        return faulty.isEmpty();
    }

    private static TextFieldBase<?, String> told(TextFieldBase<?, String> field, Optional<String> fault) {
        field.setErrorMessage(fault.map(Failure::sentence).orElse(""));
        field.setInvalid(fault.isPresent());
        return field;
    }

    private static TextField name(Invitation invitation) {
        var name = new TextField("Name");
        name.setManualValidation(true);
        name.setAutocomplete(Autocomplete.USERNAME);
        invitation
                .returning()
                .ifPresentOrElse(
                        known -> {
                            name.setValue(known);
                            name.setReadOnly(true);
                        },
                        () -> {
                            name.setHelperText(
                                    "Letters, digits, . - and _; stands beside your judgements and stays as it is");
                            name.focus();
                        });
        return name;
    }

    private static String welcome(Invitation invitation) {
        return invitation.returning().isPresent()
                ? "Welcome back. Choose another password; this link is then used up."
                : "Welcome. You come in as %s, and this link is then used up.".formatted(Words.of(invitation.role()));
    }

    private void enter(Secret secret, Invitation invitation, String name, String password) {
        var account = invitation.returning().isPresent()
                ? admission.renew(secret, password)
                : admission.enter(secret, name, password);
        signIn.as(account.name(), password);
        UI.getCurrent().getPage().setLocation("/");
    }

    private void refuse() {
        card.add(
                Failure.of(Admission.worthless()),
                new Button("Sign in", _ -> UI.getCurrent().getPage().setLocation("/login")));
    }
}
