package dev.espalier.access;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import dev.espalier.ui.entry.SignIn;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signs in as the login form does: a new session id, the person kept in the session, and known again after it. */
record SessionSignIn(AuthenticationManager manager, RememberMeServices memory) implements SignIn {

    @Override
    public void as(String name, String password) {
        var person = manager.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        new ChangeSessionIdAuthenticationStrategy().onAuthentication(person, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        memory.loginSuccess(request, response, person);
    }
}
