package dev.espalier.webagent.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open pages of a session in the order of their opening, and the one that is looked at. */
final class Tabs {

    private final List<Page> pages = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();
    private final Traffic traffic;
    private @Nullable Page active;
    private boolean crashed;

    Tabs(BrowserContext context, Traffic traffic) {
        this.traffic = traffic;
        context.onPage(this::opened);
        context.onDialog(this::answer);
    }

    private void opened(Page page) {
        pages.add(page);
        traffic.watch(page);
        page.onClose(this::closed);
        page.onCrash(_ -> crashed = true);
        if (active == null || page.opener() == null || active.equals(page.opener())) {
            active = page;
        }
    }

    private void closed(Page page) {
        int index = pages.indexOf(page);
        pages.remove(page);
        if (page.equals(active)) {
            active = pages.isEmpty() ? null : pages.get(Math.max(0, Math.min(index, pages.size()) - 1));
        }
    }

    /** An open dialog stops the page, so it is answered at once: an alert is accepted, a question declined. */
    private void answer(Dialog dialog) {
        boolean question = dialog.type().equals("confirm") || dialog.type().equals("prompt");
        dialogs.add("%s dialog: %s%s".formatted(dialog.type(), dialog.message(), question ? " (declined)" : ""));
        if (question) {
            dialog.dismiss();
        } else {
            dialog.accept();
        }
    }

    /** Forgets the dialogs that were open before the action that begins now. */
    void arm() {
        dialogs.clear();
    }

    /** Returns the page that is looked at, null when every tab is closed. */
    @Nullable
    Page active() {
        return active;
    }

    void focus(Page page) {
        active = page;
        page.bringToFront();
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    List<String> dialogs() {
        return List.copyOf(dialogs);
    }

    boolean crashed() {
        return crashed;
    }
}
