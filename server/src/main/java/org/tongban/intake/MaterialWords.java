package org.tongban.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Counters;
import org.tongban.catalog.Guide;
import org.tongban.catalog.ItemType;
import org.tongban.catalog.LegalBasis;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Messages;
import org.tongban.platform.Uploads;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Says for each planned material why it comes this way, and on what legal basis. */
@Component
class MaterialWords {
    private final Uploads uploads;
    private final Counters counters;
    private final Regions regions;
    private final InstantSource time;
    private final Messages messages;

    MaterialWords(Uploads uploads, Counters counters, Regions regions, InstantSource time, Messages messages) {
        this.uploads = uploads;
        this.counters = counters;
        this.regions = regions;
        this.time = time;
        this.messages = messages;
    }

    ApplicationView.Plan plan(
            MaterialPlan plan,
            Function<String, Guide> owners,
            Map<String, MaterialChoice> choices,
            UUID applicant,
            Locale language) {
        var materials = plan.materials().stream()
                .map(planned ->
                        material(planned, owners.apply(planned.material().key()), choices, applicant, language))
                .toList();
        return new ApplicationView.Plan(materials, plan.handedIn());
    }

    private ApplicationView.Material material(
            MaterialPlan.Planned planned,
            Guide guide,
            Map<String, MaterialChoice> choices,
            UUID applicant,
            Locale language) {
        var material = planned.material();
        var upload = upload(planned);
        return new ApplicationView.Material(
                material.key(),
                material.name().in(language),
                material.standard().in(language),
                material.note().in(language),
                planned.means(),
                planned.others().stream().map(Way::means).toList(),
                reason(planned, language),
                basis(planned, guide, language),
                commitment(planned, language),
                upload.map(Way.ByUpload::accept).orElse(List.of()),
                upload.map(Way.ByUpload::maxBytes).orElse(0L),
                planned.isRequired(),
                files(Optional.ofNullable(choices.get(material.key())), applicant));
    }

    private String reason(MaterialPlan.Planned planned, Locale language) {
        var args =
                switch (planned.way()) {
                    case Way.ByLicence(var licence) ->
                        Map.of("licence", licence.typeName(), "number", licence.printedNumber());
                    case Way.Later(var days) -> Map.of("n", days, "date", lastDay(days, language));
                    case Way.ByIdentity _, Way.ByForm _, Way.ByCommitment _, Way.ByUpload _ -> Map.<String, Object>of();
                };
        return messages.text("intake.plan." + planned.reason(), args, language);
    }

    /** As if it were accepted today. */
    private String lastDay(int days, Locale language) {
        return counters.date(regions.calendar().add(Zones.dateOf(time.instant()), days), language);
    }

    /** For licences the Licensing Law itself, whose text is at hand; else the first basis of the service. */
    private String basis(MaterialPlan.Planned planned, Guide guide, Locale language) {
        if (planned.means() == Means.COMMITMENT) return messages.text("intake.basis.commitment", language);
        if (guide.type() == ItemType.LICENCE) {
            return messages.text("intake.basis." + planned.means().name().toLowerCase(Locale.ROOT), language);
        }
        return guide.basis().stream()
                .findFirst()
                .map(basis -> words(basis, language))
                .orElse("");
    }

    private static String words(LegalBasis basis, Locale language) {
        return basis.title().in(language) + basis.article().in(language);
    }

    private static String commitment(MaterialPlan.Planned planned, Locale language) {
        return ways(planned)
                .filter(Way.ByCommitment.class::isInstance)
                .map(Way.ByCommitment.class::cast)
                .map(way -> way.promise().in(language))
                .findFirst()
                .orElse("");
    }

    private static Optional<Way.ByUpload> upload(MaterialPlan.Planned planned) {
        return ways(planned)
                .filter(Way.ByUpload.class::isInstance)
                .map(Way.ByUpload.class::cast)
                .findFirst();
    }

    private static Stream<Way> ways(MaterialPlan.Planned planned) {
        return Stream.concat(Stream.of(planned.way()), planned.others().stream());
    }

    private List<ApplicationView.File> files(Optional<MaterialChoice> choice, UUID applicant) {
        return choice.map(MaterialChoice::files).orElse(List.of()).stream()
                .flatMap(reference -> file(reference, applicant).stream())
                .toList();
    }

    private Optional<ApplicationView.File> file(String reference, UUID applicant) {
        try {
            var file = uploads.owned(applicant, reference);
            return Optional.of(
                    new ApplicationView.File(file.id().toString(), file.name(), file.sizeBytes(), file.mediaType()));
        } catch (RejectedException gone) {
            return Optional.empty();
        }
    }
}
