package org.tongban.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Material;
import org.tongban.catalog.Take;

/**
 * What passes from one member to another. Pure.
 *
 * @param guides of the members, by service
 */
record Outputs(Bundle bundle, Map<String, Guide> guides) {
    private static final String LICENCE = "licence:";

    /** All outputs of a member: the licence that it issues, and what it says it produces. */
    static List<String> of(Member member, Guide guide) {
        var licence = guide.result().licence();
        return Stream.concat(licence.isEmpty() ? Stream.of() : Stream.of(licence), member.produces().stream())
                .toList();
    }

    List<String> of(Member member) {
        var guide = guides.get(member.service());
        return guide == null ? member.produces() : of(member, guide);
    }

    /** The members other than this one that produce an output, as far as they are among those. */
    List<Member> producers(Member needing, String output, Predicate<Member> among) {
        return bundle.members().stream()
                .filter(each -> !each.service().equals(needing.service()))
                .filter(among)
                .filter(each -> of(each).contains(output))
                .toList();
    }

    /** When another member produces it: never, always (empty), or under a condition. */
    String producedWhen(Member needing, String output) {
        return MemberConditions.any(
                producers(needing, output, _ -> true).stream().map(Member::when).toList());
    }

    /** Services whose results a member waits for, as far as they are among those. */
    List<String> waitsFor(Member member, Predicate<Member> among) {
        return member.needs().stream()
                .flatMap(output -> producers(member, output, among).stream())
                .map(Member::service)
                .distinct()
                .toList();
    }

    /** The output and its part that fill in a field, as {@code business-licence.creditCode}. */
    Optional<String> given(Member member, FormField field) {
        var said = member.given().get(field.key());
        if (said != null) return Optional.of(said);
        if (!field.prefill().startsWith(LICENCE)) return Optional.empty();
        var source = field.prefill().substring(LICENCE.length());
        return Optional.of(source).filter(each -> member.needs().contains(outputOf(each)));
    }

    static String outputOf(String source) {
        return source.substring(0, source.indexOf('.'));
    }

    static String partOf(String source) {
        return source.substring(source.indexOf('.') + 1);
    }

    /** The output that takes the place of a material. */
    Optional<String> taken(Member member, Material material) {
        var said = member.takes().get(material.key());
        if (said != null) return Optional.of(said);
        return material.take().stream()
                .filter(take -> take.by() == Take.By.LICENCE)
                .map(Take::licence)
                .filter(member.needs()::contains)
                .findFirst();
    }
}
