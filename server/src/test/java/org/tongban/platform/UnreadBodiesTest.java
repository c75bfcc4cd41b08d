package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;

/** Who is refused while still sending reads why, rather than of a broken connection. */
@TongbanTest
class UnreadBodiesTest {
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 40;
    private static final int ANSWER = 200;

    private static final long EARLY_NANOS = 500_000_000;

    @LocalServerPort
    private int port;

    @Test
    void a_refusal_is_read_after_the_whole_of_a_body_that_was_wrong_from_its_start() throws IOException {
        var piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write("""
                    POST /api/registration HTTP/1.1\r
                    Host: localhost\r
                    Cookie: XSRF-TOKEN=3f0c8a52-7f43-4a55-b6b4-1d8d7a1c2e90\r
                    X-XSRF-TOKEN: 3f0c8a52-7f43-4a55-b6b4-1d8d7a1c2e90\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    """.formatted(PIECE * PIECES).getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            out.write(piece);
            awaitAnEarlyAnswer(in);
            for (var at = 1; at < PIECES; at++) out.write(piece);

            var answer = new String(in.readNBytes(ANSWER), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("problem+json");
        }
    }

    /** A server that refuses before it has read may say so by now; who is still sending does not look. */
    private static void awaitAnEarlyAnswer(InputStream in) throws IOException {
        var until = System.nanoTime() + EARLY_NANOS;
        while (in.available() == 0 && System.nanoTime() < until) Thread.onSpinWait();
    }
}
