package org.tongban.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a wish is not granted: a value, not an exception. Each module has a sealed subtype of records; the sentence a user
 * reads stands in the message files under {@link #code()}. The legal act 不予受理 is a refusal, never a rejection.
 */
public interface Rejection {

    /** What a caller can do about it; the web maps it to a status. */
    enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        UNSUPPORTED,
        TOO_MANY,
        UNAVAILABLE
    }

    /** Stable: module, dot, words with hyphens, such as {@code casework.already-decided}. */
    String code();

    default Kind kind() {
        return Kind.INVALID;
    }

    /** The values named in the sentence's placeholders: the record's components. */
    default Map<String, Object> args() {
        var components = getClass().getRecordComponents();
        if (components == null) return Map.of();
        var args = new LinkedHashMap<String, Object>();
        for (var component : components) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                args.put(component.getName(), accessor.invoke(this));
            } catch (IllegalAccessException | InvocationTargetException broken) {
                throw new IllegalStateException(component + " cannot be read", broken);
            }
        }
        return args;
    }
}
