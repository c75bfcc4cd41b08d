package org.tongban.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.casework.CaseCommand;
import org.tongban.casework.CaseContent;
import org.tongban.casework.CaseFile;
import org.tongban.casework.Casework;
import org.tongban.catalog.Catalog;
import org.tongban.kernel.RejectedException;
import org.tongban.platform.Caller;
import org.tongban.platform.FieldErrors;

/** What was accepted as missing (容缺受理) is handed in by the applicant, each as soon as it is there. */
@Service
class MissingMaterials {
    private final Casework casework;
    private final Catalog catalog;
    private final HandedIn handedIn;

    MissingMaterials(Casework casework, Catalog catalog, HandedIn handedIn) {
        this.casework = casework;
        this.catalog = catalog;
        this.handedIn = handedIn;
    }

    /**
     * @param materials key of a material that is waited for and references of its files
     * @throws RejectedException field errors for files that are missing or wrong; casework's own where it is not waited for
     */
    @Transactional
    CaseFile handIn(UUID id, int expectedVersion, Map<String, List<String>> materials, Caller caller) {
        var file = casework.find(id, caller);
        var wrong = handedIn.errors(catalog.guide(file.guideVersion()), materials, caller);
        if (!wrong.isEmpty()) throw new RejectedException(new FieldErrors(wrong));
        var before = casework.content(id, caller);
        var content = new CaseContent(
                before.applicantName(),
                before.form(),
                before.answers(),
                handedIn.into(before.materials(), materials, caller));
        var handIn = new CaseCommand.HandInMissing(
                content, materials.keySet().stream().sorted().toList());
        return casework.command(id, expectedVersion, handIn, caller);
    }
}
