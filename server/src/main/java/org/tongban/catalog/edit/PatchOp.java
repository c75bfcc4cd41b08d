package org.tongban.catalog.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.RejectedException;

/**
 * One change of one place in a text.
 *
 * @param op set (put there, whether or not something is), insert (into a list before the index, or behind the last for
 *     {@code -}; or a key that is not there yet), remove, move (within a list)
 * @param path JSON pointer to the place
 * @param from of a move: JSON pointer to what is moved
 * @param value for set and insert
 */
record PatchOp(
        @Nullable Op op, String path, String from, @Nullable Object value) {
    enum Op {
        SET,
        INSERT,
        REMOVE,
        MOVE
    }

    PatchOp {
        path = Objects.requireNonNullElse(path, "");
        from = Objects.requireNonNullElse(from, "");
    }

    /** @throws RejectedException {@code catalog.bad-patch} */
    static List<String> steps(String pointer) {
        if (pointer.isEmpty()) return List.of();
        if (!pointer.startsWith("/")) throw new RejectedException(new AdjustmentRejection.BadPatch(pointer));
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
