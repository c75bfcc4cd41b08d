package org.tongban.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.FieldErrors.FieldError;
import org.tongban.platform.UploadedFile;

/**
 * What is still missing or wrong among the materials of a plan.
 *
 * @param files finds the applicant's own file by its reference; throws for anybody else's
 */
record MaterialCheck(MaterialPlan plan, Function<String, UploadedFile> files, Locale language) {
    private static final int MOST_FILES = 20;

    List<FieldError> errors(Map<String, MaterialChoice> choices) {
        var errors = new ArrayList<FieldError>();
        for (var planned : plan.materials()) {
            var choice = choices.get(planned.material().key());
            var name = planned.material().name().in(language);
            switch (planned.way()) {
                case Way.ByUpload way -> {
                    var given = choice == null ? List.<String>of() : choice.files();
                    if (given.isEmpty() && planned.isRequired()) {
                        errors.add(at(planned, new IntakeRejection.MaterialMissing(name)));
                    }
                    errors.addAll(wrongFiles(planned, way, name, given));
                }
                case Way.ByCommitment _ -> {
                    if (choice == null || choice.means() != Means.COMMITMENT) {
                        errors.add(at(planned, new IntakeRejection.CommitmentMissing(name)));
                    }
                }
                case Way.ByIdentity _, Way.ByLicence _, Way.ByForm _, Way.Later _ -> {}
            }
        }
        return errors;
    }

    private List<FieldError> wrongFiles(
            MaterialPlan.Planned planned, Way.ByUpload way, String name, List<String> given) {
        var errors = new ArrayList<FieldError>();
        if (given.size() > MOST_FILES) {
            errors.add(at(planned, new IntakeRejection.TooManyFiles(name, MOST_FILES)));
            return errors;
        }
        for (var reference : given) {
            try {
                var file = files.apply(reference);
                if (!way.accept().contains(file.mediaType())) {
                    errors.add(at(planned, new IntakeRejection.FileKind(name)));
                } else if (file.sizeBytes() > way.maxBytes()) {
                    errors.add(at(planned, new IntakeRejection.FileTooLarge(name, way.maxBytes() / 1_048_576)));
                }
            } catch (RejectedException notMine) {
                errors.add(at(planned, notMine.rejection()));
            }
        }
        return errors;
    }

    private static FieldError at(MaterialPlan.Planned planned, org.tongban.kernel.Rejection wrong) {
        return new FieldError("/materials/" + planned.material().key(), wrong);
    }
}
