package org.tongban.casework;

import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tongban.platform.Caller;

/** Puts cases in short for the pages of other modules. */
@Service
public class CaseOverviews {
    private final Casework casework;
    private final CaseViews views;

    CaseOverviews(Casework casework, CaseViews views) {
        this.casework = casework;
        this.views = views;
    }

    /** @throws org.tongban.kernel.RejectedException {@code casework.no-such-case} also where it is none of the caller's */
    public CaseOverview of(UUID id, Caller caller, Locale language) {
        var file = casework.find(id, caller);
        var view = views.view(file, caller, language);
        var ended = !file.isOpen() && !view.timeline().isEmpty();
        return new CaseOverview(
                file,
                view.stateText(),
                view.authorityName(),
                view.post(),
                view.clock(),
                ended ? view.timeline().getFirst().note() : "",
                view.licences().stream()
                        .map(each -> new CaseOverview.Issued(each.id(), each.number(), each.name()))
                        .toList());
    }
}
