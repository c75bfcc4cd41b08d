package org.tongban.intake;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Material;
import org.tongban.catalog.Take;
import org.tongban.platform.Uploads;

/**
 * Data walks, people don't: for each material that a service needs, the way in which the applicant need not hand it in,
 * and why. Ways are tried in the guide's order, upload is the last resort, and what the applicant prefers wins as long as
 * it is open.
 *
 * <p>Pure: the same guide, answers, holdings and wishes give the same plan.
 */
record MaterialPlan(List<Planned> materials) {
    private static final Way ANY_UPLOAD = new Way.ByUpload(uploadTypes(List.of()), Uploads.MAX_BYTES);

    /**
     * @param reason why this way, as a message code: {@code intake.plan.<reason>}
     * @param others ways that are open as well
     */
    record Planned(Material material, Way way, String reason, List<Way> others) {
        /** Something that the applicant still has to do with their own hands. */
        boolean isByHand() {
            return way instanceof Way.ByUpload || way instanceof Way.ByCommitment;
        }

        boolean isRequired() {
            return material.need() != Material.Need.NO;
        }

        Means means() {
            return way.means();
        }
    }

    static MaterialPlan of(
            Guide guide, Map<String, String> answers, Holdings holdings, Map<String, MaterialChoice> wishes) {
        var undecided = guide.questions().stream()
                .filter(question -> GuideConditions.holds(question.when(), answers))
                .anyMatch(question -> answers.getOrDefault(question.key(), "").isEmpty());
        var planned = guide.materials().stream()
                .filter(material -> isNeeded(material, answers, undecided))
                .map(material -> plan(material, holdings, Optional.ofNullable(wishes.get(material.key()))))
                .toList();
        return new MaterialPlan(planned);
    }

    /** After submission what is asked again is handed in: the other ways were tried before. */
    static MaterialPlan uploads(List<Material> materials) {
        return new MaterialPlan(materials.stream()
                .map(material -> new Planned(material, uploadOf(material), "upload", List.of()))
                .toList());
    }

    private static Way uploadOf(Material material) {
        return material.take().stream()
                .filter(take -> take.by() == Take.By.UPLOAD)
                .findFirst()
                .map(MaterialPlan::uploadOf)
                .orElse(ANY_UPLOAD);
    }

    /** While a question is open, what may still be needed is shown: the list only grows shorter. */
    private static boolean isNeeded(Material material, Map<String, String> answers, boolean undecided) {
        return undecided
                ? GuideConditions.mayHold(material.when(), answers)
                : GuideConditions.holds(material.when(), answers);
    }

    private static Planned plan(Material material, Holdings holdings, Optional<MaterialChoice> wish) {
        var open = openWays(material, holdings);
        var preferred = wish.flatMap(choice -> first(open, choice.means()));
        var way = preferred.orElse(open.getFirst());
        var others = open.stream().filter(each -> each != way).toList();
        return new Planned(material, way, reason(material, way, open, preferred.isPresent()), others);
    }

    /** In the guide's order, and upload is always there; what may follow is left out only by whoever says so. */
    private static List<Way> openWays(Material material, Holdings holdings) {
        var ways = new ArrayList<Way>();
        var upload = ANY_UPLOAD;
        for (var take : material.take()) {
            switch (take.by()) {
                case IDENTITY -> {
                    if (holdings.identified()) ways.add(new Way.ByIdentity());
                }
                case LICENCE ->
                    holdings.licence(take.licence()).map(Way.ByLicence::new).ifPresent(ways::add);
                case FORM -> ways.add(new Way.ByForm());
                case COMMITMENT -> {
                    if (holdings.trusted()) ways.add(new Way.ByCommitment(take.text()));
                }
                case UPLOAD -> upload = uploadOf(take);
            }
        }
        if (ways.stream().anyMatch(Way.ByForm.class::isInstance)) return ways;
        ways.add(upload);
        if (material.need() == Material.Need.LATER && holdings.trusted()) {
            ways.add(new Way.Later(material.followsWithin()));
        }
        return ways;
    }

    private static Way uploadOf(Take take) {
        var bytes = take.maxMegabytes() == 0 ? Uploads.MAX_BYTES : take.maxMegabytes() * 1_048_576L;
        return new Way.ByUpload(uploadTypes(take.accept()), Math.min(bytes, Uploads.MAX_BYTES));
    }

    private static List<String> uploadTypes(List<String> accept) {
        return accept.isEmpty() ? Uploads.TAKEN.stream().sorted().toList() : accept;
    }

    private static Optional<Way> first(List<Way> ways, Means means) {
        return ways.stream().filter(way -> way.means() == means).findFirst();
    }

    /** Says why a person must act where the guide knows a better way that is closed to this person. */
    private static String reason(Material material, Way way, List<Way> open, boolean wished) {
        if (way instanceof Way.ByUpload && !wished) {
            if (isClosed(material, Take.By.LICENCE, open, Means.LICENCE)) return "upload-no-licence";
            if (isClosed(material, Take.By.COMMITMENT, open, Means.COMMITMENT)) return "upload-no-commitment";
            if (material.need() == Material.Need.NO) return "upload-optional";
        }
        return switch (way) {
            case Way.ByIdentity _ -> "identity";
            case Way.ByLicence _ -> "licence";
            case Way.ByForm _ -> "form";
            case Way.ByCommitment _ -> "commitment";
            case Way.Later _ -> "later";
            case Way.ByUpload _ -> "upload";
        };
    }

    private static boolean isClosed(Material material, Take.By by, List<Way> open, Means means) {
        return material.take().stream().anyMatch(take -> take.by() == by)
                && open.stream().noneMatch(way -> way.means() == means);
    }

    Optional<Planned> material(String key) {
        return materials.stream()
                .filter(planned -> planned.material().key().equals(key))
                .findFirst();
    }

    /** How many papers the applicant hands in: what the guide's "of which you hand in" counts. */
    long handedIn() {
        return materials.stream()
                .filter(planned -> planned.way() instanceof Way.ByUpload && planned.isRequired())
                .count();
    }

    /** Those of the library that stand in for paper. */
    Set<UUID> licences() {
        return materials.stream()
                .map(Planned::way)
                .filter(Way.ByLicence.class::isInstance)
                .map(way -> ((Way.ByLicence) way).licence().id())
                .collect(toUnmodifiableSet());
    }

    Map<String, Means> means() {
        return materials.stream()
                .collect(toUnmodifiableMap(each -> each.material().key(), Planned::means));
    }
}
