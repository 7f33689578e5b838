package org.chaosee.it.guard.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Fails outside of JAX-RS: by an exception, or by an error that it sends. */
@WebServlet("/broken")
public class BrokenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("send") != null) {
            response.sendError(502);
        } else {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
