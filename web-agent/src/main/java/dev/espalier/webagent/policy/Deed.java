package dev.espalier.webagent.policy;

import dev.espalier.webagent.ElementFingerprint;
import dev.espalier.webagent.WebAction;
import org.jspecify.annotations.Nullable;

/** An action told apart from others across pages, where refs differ. */
record Deed(Move move, @Nullable ElementFingerprint target, String argument) {

    /** The shapes that actions take here. */
    enum Move {
        CLICK,
        TYPE,
        SELECT,
        CHECK,
        UNCHECK,
        TAB,
        WAIT,
        GOTO,
        FINISH,
        OTHER
    }

    static Deed of(WebAction action, @Nullable ElementFingerprint target) {
        return switch (action) {
            case WebAction.Click _ -> new Deed(Move.CLICK, target, "");
            case WebAction.Type(var _, var text, var _) -> new Deed(Move.TYPE, target, text);
            case WebAction.Select(var _, var option) -> new Deed(Move.SELECT, target, option);
            case WebAction.Check(var _, var on) -> new Deed(on ? Move.CHECK : Move.UNCHECK, target, "");
            case WebAction.Tab(var operation, var index) -> new Deed(Move.TAB, null, operation + " " + index);
            case WebAction.Wait(var text, var _) -> new Deed(Move.WAIT, null, text);
            case WebAction.Goto(var url) -> new Deed(Move.GOTO, null, url);
            case WebAction.Finish(var status, var _) -> new Deed(Move.FINISH, null, status.name());
            case WebAction.Press(var key, var _) -> new Deed(Move.OTHER, target, key);
            case WebAction.Scroll(var direction, var _) -> new Deed(Move.OTHER, null, direction.name());
            case WebAction.Back() -> new Deed(Move.OTHER, null, "back");
        };
    }
}
