package org.tongban.casework;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tongban.casework.CaseFeed.Happening;
import org.tongban.licence.IssueRequest;
import org.tongban.licence.LicenceRef;
import org.tongban.licence.Licences;
import org.tongban.licence.Succession;
import org.tongban.platform.Caller;
import org.tongban.platform.Zones;

/**
 * Has a licence issued, changed, renewed, replaced or ended as a grant says, then concludes the case; has it undone once
 * the grant no longer holds. Both in one: a case that is decided again issues after it has revoked. Sealing runs outside
 * any transaction.
 */
@Component
class IssueLicence extends CaseFollower {
    private final Casework casework;
    private final Licences licences;

    IssueLicence(CaseFeed feed, Casework casework, Licences licences) {
        super("casework.issue-licence", feed);
        this.casework = casework;
        this.licences = licences;
    }

    @Override
    public void handle(Happening happening) {
        switch (happening.recorded().event()) {
            case CaseEvent.Grants _
            when happening.file().state() == CaseState.GRANTED -> carryOut(happening.file(), happening.recorded());
            case CaseEvent.GrantVoided voided -> undo(happening, voided.reason());
            case CaseEvent.Reopened reopened -> undo(happening, reopened.reason());
            default -> {}
        }
    }

    /** What the case had done until then. */
    private void undo(Happening happening, String reason) {
        var undone = happening.recorded();
        var head = caller(undone);
        Consumer<CaseEvent.Concluded> undoing = concluded -> {
            concluded.licence().ifPresent(licence -> licences.undo(licence, reason, head));
            happening
                    .file()
                    .progress()
                    .beyond()
                    .subject()
                    .filter(subject -> subject.act().endsIt())
                    .ifPresent(subject ->
                            licences.restore(licences.current(subject.licence()).id(), reason, head));
        };
        casework.history(undone.caseId(), Caller.SYSTEM).stream()
                .filter(earlier -> earlier.version() < undone.version())
                .map(RecordedEvent::event)
                .filter(CaseEvent.Concluded.class::isInstance)
                .map(CaseEvent.Concluded.class::cast)
                .forEach(undoing);
    }

    /** Each is done once for each grant, so that a repeated event finds it done. */
    private void carryOut(CaseFile file, RecordedEvent grant) {
        var subject = file.progress().beyond().subject();
        var made = subject.isEmpty()
                ? Optional.of(licences.issue(request(file, grant)))
                : subject.get().act().endsIt()
                        ? ended(file, subject.get(), grant)
                        : licences.reissue(request(file, grant), succession(subject.get()));
        casework.command(
                file.id(),
                file.version(),
                new CaseCommand.Conclude(
                        made.map(LicenceRef::id), made.map(LicenceRef::number).orElse("")),
                Caller.SYSTEM);
    }

    private static Succession succession(Subject subject) {
        return new Succession(subject.licence(), subject.act(), subject.from());
    }

    private Optional<LicenceRef> ended(CaseFile file, Subject subject, RecordedEvent grant) {
        licences.end(subject.licence(), subject.act(), reason(file), caller(grant));
        return Optional.empty();
    }

    /** As the holder and everybody who verifies the licence may read it. */
    private String reason(CaseFile file) {
        return casework.content(file.id(), Caller.SYSTEM).form().getOrDefault("reason", "办件 " + file.number());
    }

    private IssueRequest request(CaseFile file, RecordedEvent grant) {
        var content = casework.content(file.id(), Caller.SYSTEM);
        return new IssueRequest(
                file.id(),
                file.terms().licenceType(),
                file.authority(),
                file.applicant(),
                file.guideVersion(),
                content.form(),
                content.answers(),
                Zones.dateOf(grant.event().at()));
    }

    /** Whoever decided; where the law did, the system for the authority. */
    private static Caller caller(RecordedEvent decided) {
        return new Caller(decided.role(), decided.actor(), decided.authority(), "", decided.post());
    }
}
