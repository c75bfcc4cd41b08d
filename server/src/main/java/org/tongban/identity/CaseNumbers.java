package org.tongban.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The numbers of cases, for the list of who read a person's data; the module that knows cases implements it. */
public interface CaseNumbers {
    Map<UUID, String> numbers(Collection<UUID> cases);
}
