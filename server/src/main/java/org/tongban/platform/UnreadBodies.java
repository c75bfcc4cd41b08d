package org.tongban.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes in what a refused request is still sending. The web server closes the connection on a body that nobody read, and
 * the sender would see a broken connection in place of the reason.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadBodies extends OncePerRequestFilter {
    /** The largest file that may be sent; who sends more is cut off. */
    private static final int MOST_BYTES = 21 << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var refused = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if (refused && request.getContentLengthLong() != 0 && request.getHeader(HttpHeaders.EXPECT) == null) {
            request.getInputStream().skip(MOST_BYTES);
        }
    }
}
