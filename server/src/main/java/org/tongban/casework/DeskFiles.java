package org.tongban.casework;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseEvent.SiteChecked;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.FileStore;

/** The files of a case: what the applicant handed in, the photos of its site check, the minutes of a hearing. No other. */
@Component
class DeskFiles {
    private final Casework casework;
    private final FileStore files;

    DeskFiles(Casework casework, FileStore files) {
        this.casework = casework;
        this.files = files;
    }

    /** @throws RejectedException {@code casework.no-such-case}, {@code casework.file-not-of-this-case} */
    CaseContent.File find(UUID id, String sha256, Caller caller) {
        return handedIn(id, sha256, caller)
                .or(() -> photo(id, sha256, caller))
                .or(() -> minutes(id, sha256, caller))
                .orElseThrow(() -> new RejectedException(new DeskRejection.NotOfThisCase()));
    }

    private Optional<CaseContent.File> handedIn(UUID id, String sha256, Caller caller) {
        return casework.content(id, caller).materials().stream()
                .flatMap(material -> material.files().stream())
                .filter(file -> file.sha256().equals(sha256))
                .findFirst();
    }

    private Optional<CaseContent.File> photo(UUID id, String sha256, Caller caller) {
        return casework.history(id, caller).stream()
                .map(RecordedEvent::event)
                .filter(SiteChecked.class::isInstance)
                .map(SiteChecked.class::cast)
                .flatMap(checked -> checked.check().photos().stream())
                .filter(sha256::equals)
                .findFirst()
                .map(photo -> new CaseContent.File(photo, "site-check", pictureType(photo), 0));
    }

    private Optional<CaseContent.File> minutes(UUID id, String sha256, Caller caller) {
        return casework.history(id, caller).stream()
                .map(RecordedEvent::event)
                .filter(PartyEvent.HearingRecorded.class::isInstance)
                .flatMap(recorded -> ((PartyEvent.HearingRecorded) recorded).minutes().files().stream())
                .filter(sha256::equals)
                .findFirst()
                .map(file -> new CaseContent.File(file, "minutes", minutesType(file), 0));
    }

    private String minutesType(String sha256) {
        var type = pictureType(sha256);
        return type.startsWith("image/") ? type : "application/pdf";
    }

    private String pictureType(String sha256) {
        try (var content = new BufferedInputStream(files.open(sha256))) {
            var type = URLConnection.guessContentTypeFromStream(content);
            return Objects.requireNonNullElse(type, "application/octet-stream");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
