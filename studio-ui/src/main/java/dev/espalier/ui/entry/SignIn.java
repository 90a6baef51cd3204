package dev.espalier.ui.entry;

/** Signs the person in who sits before the current page. */
public interface SignIn {

    /** @throws org.springframework.security.core.AuthenticationException when name and password do not go together */
    void as(String name, String password);
}
