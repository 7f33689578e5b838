package org.chaosee.jaxrs.client;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import org.chaosee.core.answer.AnswerFaults;
import org.chaosee.jaxrs.answer.ChangedHeaders;

/** The other side's response as it arrives: changed on the way. */
final class ChangedResponse {

    private ChangedResponse() {}

    static boolean hasBody(ClientRequestContext request, ClientResponseContext response) {
        try {
            return !request.getMethod().equals(HttpMethod.HEAD) && response.hasEntity();
        } catch (ProcessingException e) {
            return true; // Its first byte can't be read: the application will see that.
        }
    }

    static void apply(ClientResponseContext response, AnswerFaults faults) {
        ChangedHeaders.apply(faults.headers(), response.getHeaders(), value -> value, name -> true);
        if (faults.changeBody()) {
            response.setEntityStream(faults.changed(response.getEntityStream()));
        }
    }
}
