package dev.espalier.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Tells a program that its request has a form which is let through to nobody, as {@code /api//runs} has. */
final class ForbiddenAddresses implements RequestRejectedHandler {

    private final RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException, ServletException {
        if (Refusals.isOfProgram(request)) {
            Refusals.unread(request, response);
        } else {
            others.handle(request, response, cause);
        }
    }
}
