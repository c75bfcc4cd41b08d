package org.tongban.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Sha256;

/** Renders the pages that are made on the server and answers with them. Templates are compiled with the build. */
@Component
public class Pages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page as it goes out, with the tag that tells whether a browser has it already. */
    public record Rendered(byte[] bytes, String etag) {
        static Rendered of(byte[] bytes) {
            return new Rendered(bytes, '"' + Sha256.hex(bytes).substring(0, 24) + '"');
        }
    }

    /** @param template such as {@code catalog/guide.jte}, under src/main/jte */
    public Rendered render(String template, Map<String, Object> model) {
        var out = new Utf8ByteOutput();
        engine.render(template, model, out);
        return Rendered.of(out.toByteArray());
    }

    /** May be kept by the browser, which asks each time whether it still holds. */
    public ResponseEntity<byte[]> answer(Rendered page) {
        return answer(page, HttpStatus.OK, CacheControl.noCache().cachePrivate());
    }

    /** May not be kept: it shows what concerns one person, or a fault. */
    public ResponseEntity<byte[]> answerOnce(Rendered page, HttpStatusCode status) {
        return answer(page, status, CacheControl.noStore());
    }

    private static ResponseEntity<byte[]> answer(Rendered page, HttpStatusCode status, CacheControl keep) {
        var answer = ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(keep)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE);
        return (status.is2xxSuccessful() ? answer.eTag(page.etag()) : answer).body(page.bytes());
    }
}
