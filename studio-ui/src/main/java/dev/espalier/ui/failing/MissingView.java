package dev.espalier.ui.failing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.people.Role;
import dev.espalier.ui.StudioLayout;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.PageHead;
import dev.espalier.words.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** In the place of a page that is none, or none of this person's. */
@ParentLayout(StudioLayout.class)
@PermitAll
public final class MissingView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final String SHUT = "Not with your role";
    private static final String NONE = "No such page";

    private final transient AuthenticationContext people;
    private String title = NONE;

    MissingView(AuthenticationContext people) {
        this.people = people;
        addClassName("es-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        var path = event.getLocation().getPath();
        return held().flatMap(role ->
                        least(path).filter(least -> !role.includes(least)).map(least -> shut(role, least)))
                .orElseGet(() -> missing(path));
    }

    private int missing(String path) {
        title = NONE;
        add(new PageHead(NONE), new Empty("There is no page /%s.".formatted(path), new Anchor("", "Home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    private int shut(Role held, Role least) {
        title = SHUT;
        add(
                new PageHead(SHUT),
                new Empty(
                        "This page asks for the role %s, and you have the role %s. An admin can give it to you, under People."
                                .formatted(Words.of(least), Words.of(held)),
                        new Anchor("", "Home")));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    /** Returns what the person may do; empty for strangers, who are told of no page. */
    private Optional<Role> held() {
        return Arrays.stream(Role.values())
                .filter(role -> people.hasRole(role.name()))
                .max(Comparator.naturalOrder());
    }

    /** Returns the role that a page asks for; empty when there is no such page. */
    private static Optional<Role> least(String path) {
        return RouteConfiguration.forApplicationScope()
                .getRoute(path)
                .map(page -> page.getAnnotation(RolesAllowed.class))
                .map(roles -> Role.valueOf(roles.value()[0]));
    }

    @Override
    public String getPageTitle() {
        return title + " · Espalier";
    }
}
