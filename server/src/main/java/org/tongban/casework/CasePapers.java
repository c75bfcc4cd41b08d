package org.tongban.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ItemType;
import org.tongban.document.DocumentRef;
import org.tongban.document.DocumentRequest;
import org.tongban.document.Documents;
import org.tongban.document.Paper;
import org.tongban.identity.People;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.Messages;
import org.tongban.platform.Settings;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** The papers that the law wants in writing, made from the events of a case, each once. */
@Component
class CasePapers {
    private static final Locale OFFICIAL = Locale.CHINESE;

    private final Casework casework;
    private final Catalog catalog;
    private final Documents documents;
    private final People people;
    private final Regions regions;
    private final ClockWords clockWords;
    private final PaperContacts contacts;
    private final Messages messages;
    private final Settings settings;

    CasePapers(
            Casework casework,
            Catalog catalog,
            Documents documents,
            People people,
            Regions regions,
            ClockWords clockWords,
            PaperContacts contacts,
            Messages messages,
            Settings settings) {
        this.casework = casework;
        this.catalog = catalog;
        this.documents = documents;
        this.people = people;
        this.regions = regions;
        this.clockWords = clockWords;
        this.contacts = contacts;
        this.messages = messages;
        this.settings = settings;
    }

    /** The receipt, made now if the feed has not come to it yet. */
    DocumentRef receipt(CaseFile file) {
        return casework.history(file.id(), Caller.SYSTEM).stream()
                .filter(recorded -> recorded.event() instanceof CaseEvent.Submitted)
                .findFirst()
                .flatMap(recorded -> make(file, recorded))
                .orElseThrow(() -> new RejectedException(new CaseRejection.NoSuchCase()));
    }

    /** The paper of an event; empty where the law wants none. Call it outside a transaction. */
    Optional<DocumentRef> make(CaseFile file, RecordedEvent recorded) {
        return paper(file, recorded)
                .map(paper -> documents.make(new DocumentRequest(
                        file.id(),
                        Integer.toString(recorded.version()),
                        sealedBy(file, recorded),
                        Zones.dateOf(recorded.event().at()),
                        paper)));
    }

    /** Whoever passed a case on says so; all else is said by whoever has it. */
    private static String sealedBy(CaseFile file, RecordedEvent recorded) {
        return recorded.event() instanceof CaseEvent.PassedOn passed ? passed.from() : file.authority();
    }

    private Optional<Paper> paper(CaseFile file, RecordedEvent recorded) {
        var guide = catalog.guide(file.guideVersion());
        return file.isExOfficio()
                ? exOfficio(file, guide).of(recorded.event())
                : Optional.ofNullable(paper(file, guide, recorded.event()));
    }

    private RevocationPapers exOfficio(CaseFile file, Guide guide) {
        var form = casework.content(file.id(), Caller.SYSTEM).form();
        return new RevocationPapers(head(file, guide), file, form, contacts);
    }

    private @Nullable Paper paper(CaseFile file, Guide guide, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Submitted submitted -> receipt(file, guide, submitted);
            case CaseEvent.Accepted accepted -> acceptance(file, guide, accepted);
            case CaseEvent.CorrectionAsked asked -> correction(file, guide, asked);
            case CaseEvent.AcceptanceRefused refused ->
                new Paper.AcceptanceRefusal(head(file, guide), refused.reason(), basis(guide), contacts.remedies(file));
            case CaseEvent.PassedOn passed -> passingOn(file, guide, passed);
            case DefenceEvent.RefusalAnnounced announced -> beyond(file, guide).of(announced);
            case CaseEvent.AfterTheFact after -> beyond(file, guide).of(after);
            case CaseEvent.MovesClock moves -> ofTime(file, guide, moves);
            case CaseEvent.Granted granted -> grant(file, guide, granted.conditions());
            case CaseEvent.GrantedBySilence _ ->
                grant(file, guide, messages.text("casework.granted-by-silence", OFFICIAL));
            case CaseEvent.Refused refused -> refusal(file, guide, refused);
            case CaseEvent.OfConsultation _,
                    CaseEvent.Inside _,
                    CaseEvent.OfPublicNotice _,
                    DefenceEvent.DefenceStated _,
                    PartyEvent _,
                    CaseEvent.Corrected _,
                    CaseEvent.LapsedUncorrected _,
                    CaseEvent.LapsedIncomplete _,
                    CaseEvent.BookingConfirmed _,
                    CaseEvent.VisitMissed _,
                    CaseEvent.ProjectCodeAssigned _,
                    CaseEvent.DueDateMoved _,
                    CaseEvent.ProjectCodeRefused _,
                    CaseEvent.ChangesHands _,
                    CaseEvent.Marks _,
                    CaseEvent.GrantReported _,
                    CaseEvent.RefusalReported _,
                    CaseEvent.Concluded _,
                    CaseEvent.Withdrawn _ -> null;
        };
    }

    private Paper refusal(CaseFile file, Guide guide, CaseEvent.Refused refused) {
        return new Paper.Refusal(
                head(file, guide), acceptedOn(file), refused.reason(), basis(guide), contacts.remedies(file));
    }

    private Paper correction(CaseFile file, Guide guide, CaseEvent.CorrectionAsked asked) {
        return new Paper.CorrectionNotice(
                head(file, guide), corrections(asked, guide), asked.answerBy(), contacts.of(file.authority()));
    }

    private Paper grant(CaseFile file, Guide guide, String conditions) {
        return new Paper.Grant(
                head(file, guide),
                acceptedOn(file),
                basis(guide),
                conditions,
                facts(file),
                guide.result().name().in(OFFICIAL));
    }

    /** Where others decide, being accepted beforehand is not yet the acceptance that the law speaks of. */
    private @Nullable Paper acceptance(CaseFile file, Guide guide, CaseEvent.Accepted accepted) {
        if (file.terms().has(CaseTerms.Trait.DECIDED_ELSEWHERE)) return null;
        return new Paper.AcceptanceNotice(
                head(file, guide),
                Zones.dateOf(accepted.at()),
                accepted.missing().stream()
                        .map(missing -> new Paper.MissingLine(
                                MarkWords.names(List.of(missing.key()), guide, OFFICIAL), missing.until()))
                        .toList(),
                due(file.lifecycle()),
                contacts.of(file.authority()));
    }

    private @Nullable Paper ofTime(CaseFile file, Guide guide, CaseEvent.MovesClock event) {
        return switch (event) {
            case CaseEvent.AcceptedBySilence silent ->
                acceptance(file, guide, new CaseEvent.Accepted(silent.missing(), silent.asOf()));
            case CaseEvent.LimitExtended extended -> extension(file, guide, extended);
            case CaseEvent.ProcedureStarted started -> procedure(file, guide, started);
            case CaseEvent.AcceptanceTakenBack _, CaseEvent.CorrectionCancelled _, CaseEvent.ProcedureEnded _ -> null;
        };
    }

    private Paper procedure(CaseFile file, Guide guide, CaseEvent.ProcedureStarted started) {
        return new Paper.ProcedureNotice(
                head(file, guide),
                clockWords.name(started.kind(), OFFICIAL),
                started.expectedBy(),
                started.reason(),
                due(file.lifecycle()),
                contacts.of(file.authority()));
    }

    private Paper extension(CaseFile file, Guide guide, CaseEvent.LimitExtended extended) {
        return new Paper.ExtensionNotice(
                head(file, guide),
                clockWords.extension(extended.by(), file.terms().statutory().unit(), OFFICIAL),
                messages.text("casework.approver." + file.terms().extension().approvedBy(), OFFICIAL),
                extended.approval(),
                extended.reason(),
                due(file.lifecycle()),
                contacts.of(file.authority()));
    }

    private BeyondPapers beyond(CaseFile file, Guide guide) {
        return new BeyondPapers(
                head(file, guide),
                basis(guide),
                contacts.remedies(file),
                due(file.lifecycle()),
                contacts.of(file.authority()),
                messages);
    }

    private Paper passingOn(CaseFile file, Guide guide, CaseEvent.PassedOn passed) {
        var terms = passed.terms().orElse(file.terms());
        var check = new Clock(regions.calendar()).run(passed.at(), terms.preCheck());
        return new Paper.PassingNotice(
                head(file, guide),
                regions.requireAuthority(passed.to().authority()).name().in(OFFICIAL),
                passed.reason(),
                check.due(),
                contacts.of(passed.to().authority()));
    }

    private Paper receipt(CaseFile file, Guide guide, CaseEvent.Submitted submitted) {
        var materials = casework.content(file.id(), Caller.SYSTEM).materials().stream()
                .map(material -> new Paper.MaterialLine(
                        material.name(), messages.text("casework.taken." + material.taken(), OFFICIAL)))
                .toList();
        return new Paper.Receipt(
                head(file, guide),
                materials,
                due(Case.of(submitted)),
                contacts.of(file.authority()),
                settings.baseUrl() + "/my/cases/" + file.id());
    }

    private Paper.CaseHead head(CaseFile file, Guide guide) {
        return new Paper.CaseHead(
                file.number(),
                guide.name().in(OFFICIAL),
                casework.content(file.id(), Caller.SYSTEM).applicantName(),
                people.masked(file.applicant()).idNumber(),
                Zones.dateOf(file.submittedAt()),
                guide.type() == ItemType.LICENCE && !guide.isDecidedElsewhere());
    }

    private Paper.Due due(Case lifecycle) {
        var dates = new Clock(regions.calendar()).dates(lifecycle);
        var view = clockWords.view(dates, lifecycle.terms().has(CaseTerms.Trait.SILENCE_ACCEPTS), OFFICIAL);
        var shown = dates.current();
        return new Paper.Due(
                Optional.ofNullable(view.promisedOn()),
                Optional.ofNullable(view.statutoryOn()),
                view.provisional(),
                view.sentence(),
                Paper.Due.reckoned(shown.days(), shown::counts, day -> shown.pausedBy(day.date())
                        .map(pause -> messages.text(pause.kind().code(), OFFICIAL))
                        .orElse("")));
    }

    /** What others need to go on with: the code under which every authority knows the project. */
    private List<Paper.Fact> facts(CaseFile file) {
        var code = file.progress().projectCode();
        if (code.isEmpty()) return List.of();
        return List.of(new Paper.Fact(messages.text("casework.project-code", OFFICIAL), code));
    }

    private List<Paper.Correction> corrections(CaseEvent.CorrectionAsked asked, Guide guide) {
        return asked.items().stream()
                .map(item -> new Paper.Correction(
                        CaseViews.targetLabel(item.target(), guide, OFFICIAL),
                        messages.text("casework.reason." + item.reason(), OFFICIAL),
                        item.note()))
                .toList();
    }

    private static List<String> basis(Guide guide) {
        return guide.basis().stream()
                .map(basis -> basis.title().in(OFFICIAL) + basis.article().in(OFFICIAL))
                .toList();
    }

    private static java.time.LocalDate acceptedOn(CaseFile file) {
        return Zones.dateOf(file.acceptedAt().orElse(file.receivedAt()));
    }
}
