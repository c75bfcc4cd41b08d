package org.tongban.identity;

import java.util.UUID;

/** A person's data in the clear, for one task; empty where a field was not asked for. Never stored, never logged. */
public record PersonRecord(UUID id, String name, String idNumber, String phone, String email) {
    public MaskedPerson masked() {
        return new MaskedPerson(
                id, Masking.name(name), Masking.idNumber(idNumber), Masking.phone(phone), Masking.email(email));
    }

    @Override
    public String toString() {
        return "PersonRecord[" + id + "]";
    }
}
