package org.tongban.identity;

import java.util.UUID;

/** A person as lists and screens show one: 李*, 5009**********1234, 138****1234. */
public record MaskedPerson(UUID id, String name, String idNumber, String phone, String email) {}
