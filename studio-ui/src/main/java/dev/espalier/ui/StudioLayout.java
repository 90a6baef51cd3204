package dev.espalier.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.live.LiveRuns.Watch;
import dev.espalier.people.Role;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The frame of every screen: the nouns as a menu, who is here, and how it looks. */
@Layout
@PermitAll
public final class StudioLayout extends AppLayout implements AfterNavigationObserver {

    private static final String RUNS = "runs";
    private static final String REVIEW = "review";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("", "Home", "", 'h', VaadinIcon.HOME_O, Role.VIEWER),
            new Entry("Make", "Tasks", "tasks", 't', VaadinIcon.TASKS, Role.VIEWER),
            new Entry("Make", "Sites", "sites", 's', VaadinIcon.GLOBE, Role.VIEWER),
            new Entry("Run", "Runs", RUNS, 'r', VaadinIcon.FILE_TREE, Role.VIEWER),
            new Entry("Judge", "Review", REVIEW, 'v', VaadinIcon.SCALE, Role.REVIEWER),
            new Entry("Judge", "Pairs", "pairs", 'p', VaadinIcon.SPLIT_H, Role.VIEWER),
            new Entry("Data", "Datasets", "datasets", 'd', VaadinIcon.DATABASE, Role.VIEWER),
            new Entry("Set up", "People", "people", 'o', VaadinIcon.USERS, Role.ADMIN));

    private final transient AuthenticationContext people;
    private final transient MenuCounts counts;
    private transient List<Watch> watches = List.of();
    private @Nullable String shown;

    StudioLayout(AuthenticationContext people, Scripts scripts, MenuCounts.Source counts) {
        this.people = people;
        this.counts = new MenuCounts(counts);
        addAttachListener(attached -> {
            scripts.load(attached.getUI(), "es-keys.js");
            attached.getUI().getPage().executeJs("window.espalierKeys.places($0)", places());
        });
        setPrimarySection(Section.DRAWER);
        addToDrawer(menu());
        addToNavbar(bar());
    }

    /**
     * @param group heading under which it stands, empty for none
     * @param key that goes there after a g
     */
    private record Entry(String group, String label, String path, char key, VaadinIcon icon, Role least) {

        SideNavItem item() {
            var item = new SideNavItem(label, path, icon.create());
            item.setMatchNested(!path.isEmpty());
            return item;
        }
    }

    private ArrayNode places() {
        var places = JsonMapper.shared().createArrayNode();
        ENTRIES.stream()
                .filter(this::mayOpen)
                .forEach(entry -> places.addObject()
                        .put("key", String.valueOf(entry.key()))
                        .put("label", entry.label())
                        .put("path", "/" + entry.path()));
        return places;
    }

    private static Component brand() {
        var brand = new Span("Espalier");
        brand.addClassName("es-brand");
        return brand;
    }

    private Component menu() {
        var menu = new Nav(brand(), new Scroller(groups()));
        menu.addClassName("es-drawer");
        menu.getElement().setAttribute("aria-label", "Studio");
        return menu;
    }

    private Component groups() {
        var menu = new Div();
        menu.addClassName("es-menu");
        for (var group : ENTRIES.stream().map(Entry::group).distinct().toList()) {
            var entries = ENTRIES.stream()
                    .filter(entry -> entry.group().equals(group) && mayOpen(entry))
                    .toList();
            if (!entries.isEmpty()) {
                var nav = group.isEmpty() ? new SideNav() : new SideNav(group);
                entries.forEach(entry -> nav.addItem(counted(entry)));
                menu.add(nav);
            }
        }
        return menu;
    }

    private SideNavItem counted(Entry entry) {
        var item = entry.item();
        switch (entry.path()) {
            case RUNS -> item.setSuffixComponent(counts.runs());
            case REVIEW -> item.setSuffixComponent(counts.pairs());
            default -> {}
        }
        return item;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ui = UI.getCurrent();
        arrive(ui, event.getLocation().getPath());
        counts.read(ui, reviewer());
    }

    private @Nullable String reviewer() {
        return people.hasRole(Role.REVIEWER.name()) ? people.getPrincipalName().orElse(null) : null;
    }

    /** Who comes from another page begins at its heading; a page that is only filtered otherwise leaves the focus alone. */
    private void arrive(UI ui, String path) {
        if (shown != null && !shown.equals(path)) {
            ui.getPage().executeJs("window.espalierKeys?.arrive()");
        }
        shown = path;
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        watches = counts.follow(attachment.getUI(), reviewer());
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        super.onDetach(detachment);
        watches.forEach(Watch::close);
        watches = List.of();
    }

    private boolean mayOpen(Entry entry) {
        return people.hasRole(entry.least().name());
    }

    private Component bar() {
        var bar = new Header(new DrawerToggle(), spring(), scheme(), keys(), me());
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
