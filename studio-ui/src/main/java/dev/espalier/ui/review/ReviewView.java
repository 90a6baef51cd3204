package dev.espalier.ui.review;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.espalier.quickstart.Underway;
import dev.espalier.ui.Scripts;
import dev.espalier.ui.parts.Address;
import dev.espalier.ui.parts.PageHead;
import jakarta.annotation.security.RolesAllowed;

/** One pair after the other, judged blind. */
@Route("review")
@PageTitle("Review · Espalier")
@RolesAllowed("REVIEWER")
public final class ReviewView extends Main implements BeforeEnterObserver {

    private static final String GUIDELINES = """
            Which action is better here, for this task? Judge it by the page before and the page after, not by how the whole run ended.
            Same: both lead on equally well. Both bad: neither should be done.
            Skip what you cannot tell, and say why.""";

    private final Element pairs = new Element("es-review");
    private final transient Scripts scripts;

    ReviewView(AuthenticationContext people, Scripts scripts, Underway underway) {
        this.scripts = scripts;
        addClassNames("es-page", "wide");
        pairs.setAttribute("person", people.getPrincipalName().orElseThrow());
        pairs.setAttribute("guidelines", GUIDELINES);
        if (underway.phase().isPresent()) {
            pairs.setAttribute(
                    "coming", "A quickstart is at work; its first pairs come when it has searched a train task.");
        }
        var done = new Paragraph(new Text("Freeze what was judged: "), new Anchor("datasets", "Datasets"));
        pairs.appendChild(done.getElement());
        add(new PageHead("Review").linked("All pairs", "pairs"));
        getElement().appendChild(pairs);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        scripts.load(attachment.getUI(), "es-review.js");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = Address.of(event.getLocation());
        address.value("pair").ifPresent(pair -> pairs.setAttribute("pair", pair));
        pairs.setAttribute(
                "query", new Address("", address.without("pair").query()).link().replaceFirst("^\\?", ""));
    }
}
