package org.tongban.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where a person is reached; the module that knows persons implements it. Called in the sender's transaction. */
public interface Recipient {
    /** @param email empty where the person gave none */
    record Address(String phone, String email, Locale language) {}

    /** Empty for someone who is not, or no longer, registered: then only the inbox is written. */
    Optional<Address> address(UUID person);
}
