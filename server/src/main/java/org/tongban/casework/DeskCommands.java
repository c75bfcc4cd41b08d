package org.tongban.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.UploadedFile;
import org.tongban.platform.Uploads;

/** Commands of staff, with what only the guide and the uploads can tell checked before. */
@Component
class DeskCommands {
    private static final int MOST_PHOTOS = 30;

    private final Casework casework;
    private final Catalog catalog;
    private final Counters counters;
    private final Uploads uploads;

    DeskCommands(Casework casework, Catalog catalog, Counters counters, Uploads uploads) {
        this.counters = counters;
        this.casework = casework;
        this.catalog = catalog;
        this.uploads = uploads;
    }

    CaseFile run(UUID id, int expectedVersion, CaseCommand command, Caller caller) {
        return casework.command(id, expectedVersion, command, caller);
    }

    @Transactional
    CaseFile askCorrection(UUID id, int expectedVersion, List<CorrectionItem> items, Caller caller) {
        var guide = catalog.guide(casework.find(id, caller).guideVersion());
        items.stream().filter(item -> !names(guide, item.target())).findFirst().ifPresent(item -> {
            throw new RejectedException(new CaseRejection.UnknownTarget(item.target()));
        });
        if (items.stream().anyMatch(item -> item.note().isBlank())) {
            throw new RejectedException(new CaseRejection.ReasonMissing());
        }
        return run(id, expectedVersion, new CaseCommand.AskCorrection(items), caller);
    }

    @Transactional
    CaseFile confirmBooking(UUID id, int expectedVersion, Booking booking, String note, Caller caller) {
        var file = casework.find(id, caller);
        if (!counters.isPlace(catalog.guide(file.guideVersion()), file.division(), booking.place())) {
            throw new RejectedException(new CaseRejection.NotACounter());
        }
        return run(id, expectedVersion, new CaseCommand.ConfirmBooking(booking, note.strip()), caller);
    }

    private static boolean names(Guide guide, String target) {
        var cut = target.indexOf('.');
        var key = target.substring(cut + 1);
        return target.startsWith("form.") && guide.field(key).isPresent()
                || target.startsWith("material.") && guide.material(key).isPresent();
    }

    @Transactional
    CaseFile checkSite(
            UUID id,
            int expectedVersion,
            List<String> officers,
            String findings,
            boolean passed,
            List<String> photos,
            Caller caller) {
        if (photos.size() > MOST_PHOTOS) throw new RejectedException(new DeskRejection.TooManyPhotos(MOST_PHOTOS));
        var pictures = photos.stream()
                .distinct()
                .map(reference -> picture(uploads.owned(caller.id(), reference)))
                .toList();
        var check = new SiteCheck(officers.stream().map(String::strip).toList(), findings, passed, pictures);
        return run(id, expectedVersion, new CaseCommand.RecordSiteCheck(check), caller);
    }

    private static String picture(UploadedFile file) {
        if (!file.mediaType().startsWith("image/")) {
            throw new RejectedException(new DeskRejection.PhotoExpected(file.name()));
        }
        return file.sha256();
    }
}
