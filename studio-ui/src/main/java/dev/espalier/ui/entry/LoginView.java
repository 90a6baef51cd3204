package dev.espalier.ui.entry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Espalier")
@AnonymousAllowed
public final class LoginView extends Main implements BeforeEnterObserver {

    /** Parameter of this page after a sign-in for which the studio could not look anybody up. */
    public static final String LOST = "lost";

    /** The page is made anew for each try; who mistyped a password need not type the name again. */
    private static final String KEEP_NAME =
            "this.addEventListener('login', event => sessionStorage.setItem('espalier.name', event.detail.username))";

    private static final String TYPE_AGAIN = """
            const [name, password] = ['username', 'password'].map(field => this.querySelector(`[name=${field}]`));
            name.value = sessionStorage.getItem('espalier.name') ?? '';
            requestAnimationFrame(() => (name.value === '' ? name : password).focus());""";

    private final LoginForm form = new LoginForm(words());

    LoginView() {
        addClassName("es-door");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().executeJs(KEEP_NAME);
        var hint = new Paragraph(
                "The first person comes in by the link that espalier start prints. Whoever lost a password asks an admin for a link, or runs espalier people password NAME.");
        hint.addClassName("es-hint");
        add(new Div(new H1("Espalier"), form, hint));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains(LOST)) {
            form.showErrorMessage(
                    "Nobody can sign in now",
                    "The studio does not reach its database; its log says why. Start it again.");
        }
        if (asked.contains("error")) {
            form.setError(true);
            form.getElement().setProperty("noAutofocus", true);
            form.getElement().executeJs(TYPE_AGAIN);
        }
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("Sign in");
        words.getForm().setUsername("Name");
        words.getForm().setPassword("Password");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setTitle("Name and password do not go together");
        words.getErrorMessage().setMessage("Check both, and whether Caps Lock is on.");
        return words;
    }
}
