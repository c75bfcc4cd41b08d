package org.tongban.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An answer that says what is wrong and what to do, by RFC 9457.
 *
 * @param code stable; listed in docs/errors.md
 * @param errors what is wrong field by field; empty where the form as a whole is meant
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        Map<String, Object> args,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors) {
    public record Field(String pointer, String code, String detail) {}
}
