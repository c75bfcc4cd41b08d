package org.tongban.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant decided about one material.
 *
 * @param files references of uploads, for {@link Means#UPLOAD}
 */
public record MaterialChoice(Means means, List<String> files) {
    @SuppressWarnings("ConstantValue") // A client may leave either out.
    public MaterialChoice(@Nullable Means means, @Nullable List<String> files) {
        this.means = means == null ? Means.UPLOAD : means;
        this.files = files == null ? List.of() : files.stream().distinct().toList();
    }

    static MaterialChoice of(Means means) {
        return new MaterialChoice(means, List.of());
    }

    static MaterialChoice files(String... files) {
        return new MaterialChoice(Means.UPLOAD, List.of(files));
    }
}
