package dev.espalier.ui.failing;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a script or a program why its request failed, as problem details (RFC 9457); refusals are told elsewhere. */
@RestControllerAdvice
class DataFailures {

    @ExceptionHandler
    ProblemDetail tell(RuntimeException failure) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, Telling.told(failure));
    }
}
