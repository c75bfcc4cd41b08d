package org.tongban.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Rejection;
import org.tongban.platform.Problems;
import tools.jackson.databind.ObjectMapper;

/** Writes a problem where no handler was reached: in filters. */
@Component
class ProblemWriter {
    private final Problems problems;
    private final ObjectMapper json;

    ProblemWriter(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void write(Rejection rejection, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = problems.answer(rejection, request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var body = answer.getBody() instanceof String page ? page : json.writeValueAsString(answer.getBody());
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
