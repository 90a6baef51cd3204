package dev.espalier.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Tells a program that the server could not make out its address, so that nothing else of the studio was asked. */
final class UnreadAddresses extends ErrorReportValve {

    UnreadAddresses() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean isRefusal = response.getStatus() == Response.SC_BAD_REQUEST && response.getContentWritten() == 0;
        if (!isRefusal || !Refusals.isOfProgram(request) || !response.setErrorReported()) {
            super.report(request, response, failure);
            return;
        }
        try {
            Refusals.unread(request, response);
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
