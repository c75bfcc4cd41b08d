package org.tongban.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.CodeRejection;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.FieldErrors.FieldError;

/** What a person types to register; all that is wrong with it is told at once. */
record RegistrationForm(
        @Nullable String registrationToken,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable String email) {
    record Checked(String name, String idNumber, String email) {}

    Checked checked(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var checked = new Checked(checkedName(errors), checkedIdNumber(today, errors), checkedEmail(errors));
        if (!errors.isEmpty()) throw new RejectedException(new FieldErrors(List.copyOf(errors)));
        return checked;
    }

    private String checkedName(List<FieldError> errors) {
        var typed = Typing.name(name == null ? "" : name);
        if (typed.isEmpty()) errors.add(new FieldError("/name", new IdentityRejection.BadName()));
        return typed.orElse("");
    }

    private String checkedIdNumber(LocalDate today, List<FieldError> errors) {
        try {
            var number = CitizenId.parse(idNumber == null ? "" : idNumber);
            if (!number.birthDate().isAfter(today)) return number.value();
            errors.add(new FieldError("/idNumber", new CodeRejection.BadCitizenId()));
        } catch (RejectedException wrong) {
            errors.add(new FieldError("/idNumber", wrong.rejection()));
        }
        return "";
    }

    private String checkedEmail(List<FieldError> errors) {
        if (email == null || email.isBlank()) return "";
        var typed = Typing.email(email);
        if (typed.isEmpty()) errors.add(new FieldError("/email", new IdentityRejection.BadEmail()));
        return typed.orElse("");
    }
}
