package dev.espalier.ui.failing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.espalier.ui.StudioLayout;
import dev.espalier.ui.parts.Failure;
import dev.espalier.ui.parts.PageHead;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** In the place of a page that could not be shown. */
@ParentLayout(StudioLayout.class)
@PermitAll
public final class FailedView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    FailedView() {
        addClassName("es-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        add(
                new PageHead("This page cannot be shown"),
                Failure.of(Failure.sentence(Telling.told(parameter.getException()))),
                new Button("Try again", _ -> UI.getCurrent().getPage().reload()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Cannot be shown · Espalier";
    }
}
