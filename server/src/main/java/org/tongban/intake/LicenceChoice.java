package org.tongban.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.licence.Licence;
import org.tongban.licence.LicenceActs.Choice;
import org.tongban.platform.FieldErrors.FieldError;

/**
 * Which of the applicant's licences an application is about. Pure.
 *
 * @param asked false where the service is about none
 * @param all that it could be about, each with why not where it cannot
 * @param chosen the one that it is about; where there is only one, nobody has to choose
 */
record LicenceChoice(boolean asked, List<Choice> all, Optional<Choice> chosen) {
    static final LicenceChoice NONE = new LicenceChoice(false, List.of(), Optional.empty());

    static LicenceChoice of(List<Choice> all, @Nullable UUID wish) {
        var open = all.stream().filter(Choice::isOpen).toList();
        var wished = all.stream()
                .filter(choice -> choice.licence().id().equals(wish))
                .findFirst();
        var only = open.size() == 1 ? Optional.of(open.getFirst()) : Optional.<Choice>empty();
        return new LicenceChoice(true, all, wished.or(() -> only));
    }

    Optional<Licence> licence() {
        return chosen.map(Choice::licence);
    }

    List<FieldError> errors() {
        if (!asked) return List.of();
        return chosen.map(choice -> choice.problem().stream()
                        .map(problem -> new FieldError("/licence", problem))
                        .toList())
                .orElseGet(() -> List.of(new FieldError("/licence", new IntakeRejection.LicenceNotChosen())));
    }
}
