package org.tongban.casework;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.notice.Notice;
import org.tongban.notice.NoticeTemplate;
import org.tongban.notice.Notices;
import org.tongban.platform.Caller;
import org.tongban.region.Regions;

/** Tells the holder of a licence what becomes of the case that the authority opened to revoke it. */
@Component
class TellHolder extends CaseFollower {
    private final Casework casework;
    private final Notices notices;
    private final Regions regions;

    TellHolder(CaseFeed feed, Casework casework, Notices notices, Regions regions) {
        super("casework.tell-holder", feed);
        this.casework = casework;
        this.notices = notices;
        this.regions = regions;
    }

    private record Told(NoticeTemplate template, String reason, String until) {}

    @Override
    public void handle(Happening happening) {
        var file = happening.file();
        if (!file.isExOfficio()) return;
        told(happening).ifPresent(told -> {
            var args = new HashMap<String, String>();
            var authority = regions.requireAuthority(file.authority()).name();
            args.put("authority", authority.in(Locale.CHINESE));
            args.put("authority.en", authority.in(Locale.ENGLISH));
            args.put(
                    "licenceNumber",
                    file.progress().beyond().subject().map(Subject::number).orElse(""));
            args.put("number", file.number());
            args.put("reason", told.reason());
            args.put("until", told.until());
            args.keySet().retainAll(withEnglish(told.template(), args));
            var dedup = file.id() + "/" + happening.recorded().version();
            notices.send(new Notice(file.applicant(), told.template(), args, file.id(), dedup));
        });
    }

    private static java.util.Set<String> withEnglish(NoticeTemplate template, Map<String, String> args) {
        var named = new java.util.HashSet<>(template.args());
        args.keySet().stream()
                .filter(key -> key.endsWith(".en") && named.contains(key.substring(0, key.length() - 3)))
                .toList()
                .forEach(named::add);
        return named;
    }

    private Optional<Told> told(Happening happening) {
        return Optional.ofNullable(
                switch (happening.recorded().event()) {
                    case CaseEvent.Submitted _ ->
                        new Told(NoticeTemplate.REVOCATION_OPENED, reason(happening.file()), "");
                    case DefenceEvent.RefusalAnnounced announced ->
                        new Told(
                                NoticeTemplate.REVOCATION_ANNOUNCED,
                                announced.reason(),
                                announced.until().toString());
                    case CaseEvent.Refused refused -> new Told(NoticeTemplate.REVOCATION_DROPPED, refused.reason(), "");
                    default -> null;
                });
    }

    private String reason(CaseFile file) {
        return casework.content(file.id(), Caller.SYSTEM).form().getOrDefault("reason", "");
    }
}
