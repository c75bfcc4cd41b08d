package org.tongban.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.intake.ApplicationView.LicenceOption;
import org.tongban.intake.ApplicationView.LicencePick;
import org.tongban.intake.Applications.Opened;
import org.tongban.licence.Licence;
import org.tongban.licence.LicenceActs;
import org.tongban.licence.LicenceActs.Choice;
import org.tongban.licence.Licences;
import org.tongban.platform.Messages;

/** Puts the licences that an application could be about into words. */
@Component
class LicenceWords {
    private final LicenceActs acts;
    private final Licences licences;
    private final Messages messages;

    LicenceWords(LicenceActs acts, Licences licences, Messages messages) {
        this.acts = acts;
        this.licences = licences;
        this.messages = messages;
    }

    @Nullable
    LicencePick pick(Opened opened, Locale language) {
        var choice = opened.licence();
        if (!choice.asked()) return null;
        var content = opened.application().content();
        var changes = choice.licence().stream()
                .flatMap(licence ->
                        acts.changes(licence, opened.guide(), content.form(), content.answers(), language).stream())
                .toList();
        return new LicencePick(
                opened.guide().result().act(),
                choice.licence().map(Licence::id).orElse(null),
                choice.all().stream().map(each -> option(each, language)).toList(),
                changes);
    }

    private LicenceOption option(Choice choice, Locale language) {
        var licence = choice.licence();
        return new LicenceOption(
                licence.id(),
                licences.typeName(licence).in(language),
                licence.shownNumber(),
                licences.detail(licence),
                licence.validUntil().orElse(null),
                choice.problem()
                        .map(problem -> messages.text(problem.code(), problem.args(), language))
                        .orElse(""));
    }
}
