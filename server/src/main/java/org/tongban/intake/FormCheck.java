package org.tongban.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.Booking;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Option;
import org.tongban.kernel.CitizenId;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Rejection;
import org.tongban.platform.FieldErrors.FieldError;

/**
 * Everything that is wrong with the answers and the form of an application, each at its place. What the guide does not
 * ask under these answers is neither asked nor checked. Pure.
 *
 * @param divisions whether a division of this code exists today
 * @param visits what may be booked
 */
record FormCheck(Guide guide, Predicate<String> divisions, Visits visits, LocalDate today, Locale language) {
    /** Where and when somebody may come. */
    interface Visits {
        boolean isPlace(String division);

        boolean isDay(LocalDate day);
    }

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    List<FieldError> errors(Map<String, String> answers, Map<String, String> form) {
        var errors = new ArrayList<FieldError>();
        for (var question : guide.questions()) {
            if (!GuideConditions.holds(question.when(), answers)) continue;
            var label = question.text().in(language);
            var answer = answers.getOrDefault(question.key(), "");
            if (answer.isEmpty()) {
                errors.add(new FieldError("/answers/" + question.key(), new IntakeRejection.AnswerMissing(label)));
            } else if (!isOption(question.options(), answer)) {
                errors.add(new FieldError("/answers/" + question.key(), new IntakeRejection.OptionUnknown(label)));
            }
        }
        for (var field : guide.fields()) {
            if (!GuideConditions.holds(field.when(), answers)) continue;
            var wrong = wrong(field, form.getOrDefault(field.key(), "").strip());
            if (wrong != null) errors.add(new FieldError("/form/" + field.key(), wrong));
        }
        errors.addAll(notEligible(answers, form));
        return errors;
    }

    /** Keys that the guide does not know: nothing of that kind is stored. */
    List<FieldError> unknownKeys(ApplicationContent content) {
        var errors = new ArrayList<FieldError>();
        for (var key : content.answers().keySet()) {
            if (guide.question(key).isEmpty()) {
                errors.add(new FieldError("/answers/" + key, new IntakeRejection.FieldUnknown(key)));
            }
        }
        for (var key : content.form().keySet()) {
            if (guide.field(key).isEmpty()) {
                errors.add(new FieldError("/form/" + key, new IntakeRejection.FieldUnknown(key)));
            }
        }
        for (var key : content.materials().keySet()) {
            if (guide.material(key).isEmpty()) {
                errors.add(new FieldError("/materials/" + key, new IntakeRejection.MaterialUnknown(key)));
            }
        }
        return errors;
    }

    /** What the law asks of whoever applies, as far as it can be seen from what is there. */
    List<FieldError> notEligible(Map<String, String> answers, Map<String, String> form) {
        return GuideConditions.unmet(guide, answers, form, today).stream()
                .map(unmet -> new FieldError(
                        unmet.field().isEmpty() ? "/answers" : "/form/" + unmet.field(),
                        new IntakeRejection.NotEligible(unmet.message().in(language))))
                .toList();
    }

    private @Nullable Rejection wrong(FormField field, String value) {
        var label = field.label().in(language);
        if (value.isEmpty()) return field.required() ? new IntakeRejection.FieldMissing(label) : null;
        if (field.maxLength() > 0 && value.codePointCount(0, value.length()) > field.maxLength()) {
            return new IntakeRejection.TooLong(label, field.maxLength());
        }
        return switch (field.kind()) {
            case TEXT, TEXTAREA, ADDRESS -> null;
            case NUMBER -> wrongNumber(field, label, value);
            case MONEY -> wrongMoney(field, label, value);
            case DATE -> isDate(value) ? outside(field, label, value) : new IntakeRejection.NotADate(label);
            case CHOICE -> isOption(field.options(), value) ? null : new IntakeRejection.OptionUnknown(label);
            case PHONE -> PHONE.matcher(value).matches() ? null : new IntakeRejection.NotAPhone(label);
            case CITIZEN_ID -> wrongCode(() -> CitizenId.parse(value));
            case CREDIT_CODE -> wrongCode(() -> CreditCode.parse(value));
            case BOOKING -> wrongBooking(label, value);
            case DIVISION -> divisions.test(value) ? null : new IntakeRejection.NotADivision(label);
        };
    }

    private static @Nullable Rejection wrongNumber(FormField field, String label, String value) {
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) return new IntakeRejection.NotANumber(label);
        var number = new BigDecimal(value);
        if (!field.min().isEmpty() && number.compareTo(new BigDecimal(field.min())) < 0) {
            return new IntakeRejection.TooSmall(label, field.min());
        }
        if (!field.max().isEmpty() && number.compareTo(new BigDecimal(field.max())) > 0) {
            return new IntakeRejection.TooGreat(label, field.max());
        }
        return null;
    }

    private static @Nullable Rejection wrongMoney(FormField field, String label, String value) {
        if (!value.matches("\\d{1,15}(\\.\\d{1,2})?")) return new IntakeRejection.NotAnAmount(label);
        return wrongNumber(field, label, value);
    }

    /** Where the day lies before or after what the field allows. */
    private @Nullable Rejection outside(FormField field, String label, String value) {
        var day = LocalDate.parse(value);
        if (!field.min().isEmpty() && day.isBefore(bound(field.min()))) {
            return new IntakeRejection.TooEarly(label, bound(field.min()).toString());
        }
        if (!field.max().isEmpty() && day.isAfter(bound(field.max()))) {
            return new IntakeRejection.TooLate(label, bound(field.max()).toString());
        }
        return null;
    }

    private LocalDate bound(String bound) {
        return bound.equals("today") ? today : LocalDate.parse(bound);
    }

    private @Nullable Rejection wrongBooking(String label, String value) {
        var booking = Booking.parse(value);
        if (booking.isEmpty()) return new IntakeRejection.BookingIncomplete(label);
        if (!visits.isPlace(booking.get().place())) return new IntakeRejection.NotACounter(label);
        return visits.isDay(booking.get().day())
                ? null
                : new IntakeRejection.ClosedOnThatDay(booking.get().day().toString());
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() >= 1850;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static @Nullable Rejection wrongCode(Runnable parsing) {
        try {
            parsing.run();
            return null;
        } catch (RejectedException wrong) {
            return wrong.rejection();
        }
    }

    private static boolean isOption(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
