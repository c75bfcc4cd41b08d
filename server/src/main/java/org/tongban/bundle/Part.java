package org.tongban.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.casework.CaseContent;

/**
 * A part of a submitted bundle.
 *
 * @param place in the order of the bundle
 * @param authority credit code
 * @param waitsFor services of the same file whose results it needs
 * @param outputs what it produces for others: a licence type, or what the bundle calls it
 * @param brought what comes from them
 * @param content what its authority will be told; null once its case is open, or never will be
 * @param caseId null before its case is open
 * @param blockedBy service of the part for which it was ended; empty otherwise
 */
record Part(
        UUID file,
        String service,
        int place,
        String guideVersion,
        String implementationCode,
        String authority,
        String division,
        PartState state,
        List<String> waitsFor,
        List<String> outputs,
        Brought brought,
        @Nullable CaseContent content,
        @Nullable UUID caseId,
        String caseNumber,
        String blockedBy) {

    /**
     * What other parts bring.
     *
     * @param fields of this part, each with the output and its part: {@code business-licence.creditCode}
     * @param materials of this part, each with the output
     */
    record Brought(Map<String, String> fields, Map<String, String> materials) {
        static final Brought NOTHING = new Brought(Map.of(), Map.of());
    }

    boolean ended() {
        return PartTransitions.GRAPH.ends(state);
    }

    /** The part after what happened; empty where that cannot happen to it now, or has happened already. */
    Optional<Part> after(PartEvent event) {
        return PartTransitions.GRAPH.next(state, event.getClass()).map(next -> switch (event) {
            case PartEvent.Opened(var id, var number) -> with(next, null, id, number, "");
            case PartEvent.Blocked(var by) -> with(next, content, null, "", by);
            case PartEvent.Unblocked _ -> with(next, content, null, "", "");
            case PartEvent.Granted _, PartEvent.Refused _, PartEvent.Withdrawn _, PartEvent.Reopened _ ->
                with(next, null, caseId, caseNumber, "");
        });
    }

    private Part with(
            PartState next, @Nullable CaseContent kept, @Nullable UUID caseId, String caseNumber, String blockedBy) {
        return new Part(
                file,
                service,
                place,
                guideVersion,
                implementationCode,
                authority,
                division,
                next,
                waitsFor,
                outputs,
                brought,
                kept,
                caseId,
                caseNumber,
                blockedBy);
    }
}
