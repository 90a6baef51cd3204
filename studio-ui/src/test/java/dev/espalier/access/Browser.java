package dev.espalier.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the cookies that it is sent, and sends them with every request; it has no session. */
final class Browser {

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    Browser holding(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    /** Returns a request with the cookies of now, whatever cookies come later. */
    HttpServletRequest request() {
        var sent = cookies.values().toArray(Cookie[]::new);
        return faked(HttpServletRequest.class, (_, method, _) -> switch (method.getName()) {
            case "getCookies" -> sent.clone();
            case "getContextPath" -> "";
            case "isSecure" -> false;
            default -> null;
        });
    }

    /** Returns an answer whose cookies this browser takes over. */
    HttpServletResponse answer() {
        return faked(HttpServletResponse.class, (_, method, arguments) -> {
            if (method.getName().equals("addCookie")) {
                take((Cookie) arguments[0]);
            }
            return null;
        });
    }

    private void take(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    private static <T> T faked(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
