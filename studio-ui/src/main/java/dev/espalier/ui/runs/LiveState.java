package dev.espalier.ui.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import dev.espalier.webagent.AgentRun;

/** Says beside a tree whether it is kept abreast, and knows whether anybody can see it. */
@Tag("es-live")
final class LiveState extends Component {

    /**
     * @param hidden told when nobody can see the page any more
     * @param seen told when somebody can again
     */
    LiveState(Runnable hidden, Runnable seen) {
        getElement()
                .addEventListener("es-live-seen", event -> {
                    boolean isSeen =
                            event.getEventData().get("event.detail.seen").asBoolean();
                    (isSeen ? seen : hidden).run();
                })
                .addEventData("event.detail.seen");
    }

    void show(AgentRun run) {
        getElement()
                .setAttribute(
                        "run",
                        switch (run.status()) {
                            case QUEUED -> "waiting";
                            case RUNNING -> "running";
                            case PAUSED -> "paused";
                            case DONE, FAILED, CANCELLED -> "ended";
                        });
    }

    /** Says that what is shown is what is stored. */
    void isAbreast() {
        getElement().callJsFunction("isAbreast");
    }
}
