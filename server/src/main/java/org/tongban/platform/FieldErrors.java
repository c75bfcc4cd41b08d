package org.tongban.platform;

import java.util.List;
import java.util.Map;
import org.tongban.kernel.Rejection;

/** Everything that is wrong with a form, at once. */
public record FieldErrors(List<FieldError> errors) implements Rejection {
    /** @param pointer JSON pointer into the request, such as {@code /form/area} */
    public record FieldError(String pointer, Rejection rejection) {}

    @Override
    public String code() {
        return "platform.fields";
    }

    @Override
    public Map<String, Object> args() {
        return Map.of("count", errors.size());
    }
}
