package dev.espalier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.people.Role;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame of every screen: the nouns as a menu, who is here, and how it looks. */
@Layout
@PermitAll
public final class StudioLayout extends AppLayout {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("", "Home", "", VaadinIcon.HOME_O, Role.VIEWER),
            new Entry("Make", "Tasks", "tasks", VaadinIcon.TASKS, Role.VIEWER),
            new Entry("Make", "Sites", "sites", VaadinIcon.GLOBE, Role.VIEWER),
            new Entry("Run", "Runs", "runs", VaadinIcon.FILE_TREE, Role.VIEWER),
            new Entry("Judge", "Review", "review", VaadinIcon.SCALE, Role.REVIEWER),
            new Entry("Judge", "Pairs", "pairs", VaadinIcon.SPLIT_H, Role.VIEWER),
            new Entry("Data", "Datasets", "datasets", VaadinIcon.DATABASE, Role.VIEWER),
            new Entry("Set up", "People", "people", VaadinIcon.USERS, Role.ADMIN));

    private final transient AuthenticationContext people;

    StudioLayout(AuthenticationContext people, Scripts scripts) {
        this.people = people;
        addAttachListener(attached -> scripts.load(attached.getUI(), "es-keys.js"));
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(menu()));
        addToNavbar(bar());
    }

    /** @param group heading under which it stands, empty for none */
    private record Entry(String group, String label, String path, VaadinIcon icon, Role least) {

        SideNavItem item() {
            var item = new SideNavItem(label, path, icon.create());
            item.setMatchNested(!path.isEmpty());
            return item;
        }
    }

    private static Component brand() {
        var brand = new Span("Espalier");
        brand.addClassName("es-brand");
        return brand;
    }

    private Component menu() {
        var menu = new Div();
        menu.addClassName("es-menu");
        for (var group : ENTRIES.stream().map(Entry::group).distinct().toList()) {
            var entries = ENTRIES.stream()
                    .filter(entry -> entry.group().equals(group) && mayOpen(entry))
                    .toList();
            if (!entries.isEmpty()) {
                var nav = group.isEmpty() ? new SideNav() : new SideNav(group);
                entries.forEach(entry -> nav.addItem(entry.item()));
                menu.add(nav);
            }
        }
        return menu;
    }

    private boolean mayOpen(Entry entry) {
        return people.hasRole(entry.least().name());
    }

    private Component bar() {
        var bar = new Div(new DrawerToggle(), spring(), scheme(), keys(), me());
        bar.addClassName("es-bar");
        return bar;
    }

    private static Component spring() {
        var spring = new Div();
        spring.addClassName("es-spring");
        return spring;
    }

    private static Component scheme() {
        var scheme = new Select<Scheme>();
        scheme.setItems(Scheme.values());
        scheme.setItemLabelGenerator(Scheme::label);
        scheme.setAriaLabel("Colour scheme");
        scheme.addClassName("es-scheme");
        var chosen = Scheme.of(VaadinRequest.getCurrent());
        scheme.setValue(chosen);
        scheme.addAttachListener(_ -> chosen.show(UI.getCurrent()));
        scheme.addValueChangeListener(change -> change.getValue().choose(UI.getCurrent()));
        return scheme;
    }

    private static Component keys() {
        var keys = new Button("Keys", _ -> UI.getCurrent().getPage().executeJs("window.espalierKeys?.showSheet()"));
        keys.addThemeVariants(ButtonVariant.TERTIARY);
        keys.setTooltipText("Keyboard map (?)");
        return keys;
    }

    private Component me() {
        var name = new Span(people.getPrincipalName().orElse(""));
        name.addClassName("es-me");
        var out = new Button("Sign out", _ -> people.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        var me = new Div(name, out);
        me.addClassName("es-person");
        return me;
    }
}
