package dev.espalier.ui.home;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What to do next, and what goes on. */
@Route("")
@PageTitle("Home · Espalier")
@RolesAllowed("VIEWER")
public final class HomeView extends Main {

    HomeView() {
        add(new H1("Home"));
    }
}
