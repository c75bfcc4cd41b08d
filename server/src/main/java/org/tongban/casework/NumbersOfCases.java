package org.tongban.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.identity.CaseNumbers;

/** Names the cases for which a person's data was read. */
@Component
class NumbersOfCases implements CaseNumbers {
    private final CaseStore cases;

    NumbersOfCases(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return cases.findAll(List.copyOf(ids)).values().stream()
                .collect(Collectors.toMap(CaseFile::id, CaseFile::number));
    }
}
