package dev.espalier.access;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.espalier.ui.failing.Telling;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told that does not get in: JSON problem details, RFC 9457. */
final class Refusals {

    private static final Pattern OF_PROGRAMS = Pattern.compile("/+api(?:[/;].*)?");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
            .build();

    private Refusals() {}

    /** Tells a program that shows no good token. */
    static void unknown(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "a token is needed in the header \"Authorization: Bearer TOKEN\"; espalier token create gives one out");
    }

    /** Returns true for a request under {@code /api}, however oddly its address is written. */
    static boolean isOfProgram(HttpServletRequest request) {
        var address = request.getRequestURI();
        return address != null && OF_PROGRAMS.matcher(address).matches();
    }

    /** Tells a program whose request has no form that is read here. */
    static void unread(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "the request has an address, a method or a header of no form that is read here; GET /api/openapi describes"
                        + " what can be asked");
    }

    /** Tells a program whose token could not be looked up. */
    static void failed(HttpServletRequest request, HttpServletResponse response, RuntimeException failure)
            throws IOException {
        answer(request, response, HttpStatus.INTERNAL_SERVER_ERROR, Telling.told(failure));
    }

    /** Tells a program whose token is good for less. */
    static void forbidden(HttpServletRequest request, HttpServletResponse response, Exception cause)
            throws IOException {
        answer(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "the token's role does not suffice; espalier token create --role gives out another");
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        instance(request).ifPresent(problem::setInstance);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    /** Returns what was asked; empty when that is none. */
    private static Optional<URI> instance(HttpServletRequest request) {
        try {
            return Optional.of(new URI(request.getRequestURI()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
