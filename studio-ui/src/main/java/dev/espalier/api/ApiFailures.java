package dev.espalier.api;

import dev.espalier.datasets.RequestRefusedException;
import dev.espalier.webagent.BrokenCursorException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import picocli.CommandLine.TypeConversionException;

/** Tells a program why its request was refused, as problem details (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailures {

    @ExceptionHandler({RequestRefusedException.class, BrokenCursorException.class, TypeConversionException.class})
    ProblemDetail refuse(RuntimeException refusal) {
        return refused(String.valueOf(refusal.getMessage()));
    }

    /** Names and values of parameters are looked at when they are asked for, which is here. */
    @ExceptionHandler
    ProblemDetail misread(RequestRejectedException failure) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "the request has a parameter or a header of no form that is read here");
    }

    @ExceptionHandler
    ProblemDetail misread(MethodArgumentTypeMismatchException failure) {
        return refused(words(failure.getName(), failure));
    }

    @ExceptionHandler
    ProblemDetail misread(BindException failure) {
        return refused(failure.getFieldErrors().stream()
                .map(ApiFailures::words)
                .sorted()
                .collect(Collectors.joining("; ")));
    }

    private static String words(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? words(error.getField(), error.unwrap(TypeMismatchException.class))
                : "%s: %s".formatted(error.getField(), error.getDefaultMessage());
    }

    private static String words(@Nullable String name, TypeMismatchException failure) {
        return failure.getMostSpecificCause() instanceof TypeConversionException unknown
                ? "%s: %s".formatted(name, unknown.getMessage())
                : "%s: expected %s, but was '%s'"
                        .formatted(name, expected(failure.getRequiredType()), failure.getValue());
    }

    private static String expected(@Nullable Class<?> type) {
        return type == UUID.class ? "an id such as 018f6c2e-1b7a-7c3d-9e4f-0a1b2c3d4e5f" : "a number";
    }

    private static ProblemDetail refused(String detail) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }
}
