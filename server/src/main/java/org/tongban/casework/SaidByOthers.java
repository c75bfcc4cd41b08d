package org.tongban.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others than the applicant said to a case, as it goes into its archive package. */
@Component
class SaidByOthers {
    private final PublicNoticeStore notices;
    private final PartyStore parties;

    SaidByOthers(PublicNoticeStore notices, PartyStore parties) {
        this.notices = notices;
        this.parties = parties;
    }

    /**
     * The answer to an objection stands in the events.
     *
     * @param kind {@code objection} to a public notice, or {@code interested-party}
     * @param concern how it concerns a party, as they were told
     * @param at null where nothing was said
     */
    record Said(
            String kind,
            int nr,
            String name,
            String phone,
            String concern,
            String text,
            @Nullable Instant at) {}

    List<Said> of(UUID caseId) {
        var objections = notices.objections(caseId).stream().map(each -> {
            var said = each.objection();
            return new Said("objection", each.nr(), said.name(), said.phone(), "", said.text(), each.at());
        });
        var stated = parties.of(caseId).stream().map(told -> {
            var who = told.who();
            return new Said(
                    "interested-party",
                    told.nr(),
                    who.name(),
                    who.phone(),
                    who.concern(),
                    told.statement(),
                    told.statedAt().orElse(null));
        });
        return Stream.concat(objections, stated).toList();
    }
}
