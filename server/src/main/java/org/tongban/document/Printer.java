package org.tongban.document;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Fills a template of {@code src/main/jte} and prints it as PDF. */
@Component
public class Printer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Press press = new Press();

    /**
     * @param template path below {@code src/main/jte}, such as {@code document/receipt.jte}; it makes XHTML in which the
     *     element {@code seal-place} stands where the seal belongs
     * @param at the moment that the PDF names as its making
     */
    public Printed print(String template, Map<String, Object> model, String title, Instant at) {
        var xhtml = new StringOutput(16_384);
        templates.render(template, model, xhtml);
        return press.print(xhtml.toString(), title, at);
    }
}
