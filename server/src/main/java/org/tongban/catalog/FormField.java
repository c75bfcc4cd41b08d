package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/**
 * A field of the application form.
 *
 * @param prefill where its value comes from: {@code person.name}, {@code person.idNumber}, {@code person.phone},
 *     {@code licence:<type>.<field>}; empty for none
 * @param prefillWhen CEL over the answers: only then it is filled in beforehand; always where empty
 * @param when CEL over the answers; always shown where empty
 * @param options for a choice
 * @param maxLength in signs; 0 for no limit of its own
 * @param min for numbers, or a date or {@code today} for dates; empty for none
 * @param max like {@code min}
 */
public record FormField(
        String key,
        Text label,
        Kind kind,
        boolean required,
        String prefill,
        String prefillWhen,
        String when,
        Text hint,
        List<Option> options,
        int maxLength,
        String min,
        String max) {
    public enum Kind {
        TEXT,
        TEXTAREA,
        NUMBER,
        /** Yuan, with at most two decimals. */
        MONEY,
        DATE,
        CHOICE,
        PHONE,
        CITIZEN_ID,
        CREDIT_CODE,
        DIVISION,
        ADDRESS,
        /** A place, a day and a half of it: {@link Booking}. */
        BOOKING
    }
}
