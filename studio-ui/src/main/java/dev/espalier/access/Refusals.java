package dev.espalier.access;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told that does not get in: JSON problem details, RFC 9457. */
final class Refusals {

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
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
