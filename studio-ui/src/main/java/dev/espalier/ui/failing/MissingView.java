package dev.espalier.ui.failing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import dev.espalier.ui.StudioLayout;
import dev.espalier.ui.parts.Empty;
import dev.espalier.ui.parts.PageHead;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** In the place of a page that is none, or none of this person's. */
@ParentLayout(StudioLayout.class)
@PermitAll
public final class MissingView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    MissingView() {
        addClassName("es-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        add(
                new PageHead("No such page"),
                new Empty(
                        "There is no page /%s, or your role does not open it."
                                .formatted(event.getLocation().getPath()),
                        new Anchor("", "Home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "No such page · Espalier";
    }
}
