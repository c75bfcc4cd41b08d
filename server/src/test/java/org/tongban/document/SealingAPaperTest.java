package org.tongban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.document.SealCheck.Outcome;

class SealingAPaperTest {
    @TempDir
    Path folder;

    private final PadesSeal pades = new PadesSeal();
    private DemoAuthority authority;
    private byte[] sealed;

    @BeforeEach
    void seal() {
        authority = Samples.authority(folder);
        sealed = sealedBy(authority);
    }

    @Test
    void a_sealed_paper_is_intact_and_names_its_authority() {
        var check = check(sealed);

        assertThat(check.outcome()).isEqualTo(Outcome.INTACT);
        assertThat(check.sealedBy()).isEqualTo(Samples.AUTHORITY);
        assertThat(check.sealedByName()).isEqualTo(Samples.NAME);
        assertThat(check.sealedAt()).contains(Samples.NOW);
    }

    @Test
    void one_changed_byte_of_the_content_is_seen() {
        sealed[2_000] ^= 1;

        assertThat(check(sealed).outcome()).isIn(Outcome.ALTERED, Outcome.UNREADABLE);
        assertThat(check(changed(sealedBy(authority))).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void a_revision_added_after_the_seal_is_seen() {
        var longer = Arrays.copyOf(sealed, sealed.length + 1);
        longer[sealed.length] = '\n';

        assertThat(check(longer).outcome()).isEqualTo(Outcome.ALTERED);
    }

    @Test
    void a_seal_of_another_authority_s_making_is_foreign() {
        var stranger = Samples.authority(folder.resolve("stranger"));

        assertThat(check(sealedBy(stranger)).outcome()).isEqualTo(Outcome.FOREIGN);
    }

    @Test
    void a_paper_without_a_seal_and_something_else_are_told_apart() {
        assertThat(check(Samples.printed(Samples.receipt()).pdf()).outcome()).isEqualTo(Outcome.UNSEALED);
        assertThat(check("no PDF".getBytes(StandardCharsets.UTF_8)).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void seals_outlive_a_restart() {
        var restarted = Samples.authority(folder);

        var key = restarted.of(Samples.AUTHORITY, Samples.NAME, Samples.NOW);

        assertThat(key.certificate())
                .isEqualTo(authority
                        .of(Samples.AUTHORITY, Samples.NAME, Samples.NOW)
                        .certificate());
        assertThat(check(sealed).outcome()).isEqualTo(Outcome.INTACT);
    }

    @Test
    void an_expired_seal_is_made_anew_and_old_papers_stay_intact() {
        var later = Samples.NOW.plus(Duration.ofDays(6 * 365));

        var renewed = authority.of(Samples.AUTHORITY, Samples.NAME, later);

        assertThat(renewed.certificate().getNotAfter().toInstant()).isAfter(later);
        assertThat(check(sealed).outcome()).isEqualTo(Outcome.INTACT);
    }

    @Test
    void poppler_accepts_the_seal_and_sees_a_change() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdfsig")), "poppler-utils is not installed");

        assertThat(pdfsig(sealed)).contains("Signature is Valid", "Total document signed", Samples.NAME);
        assertThat(pdfsig(changed(sealed))).contains("Digest Mismatch").doesNotContain("Signature is Valid");
    }

    private SealCheck check(byte[] pdf) {
        var now = Samples.NOW.plusSeconds(60);
        return SealValidation.check(pdf, authority.anchors(), authority.revocationLists(now), now);
    }

    private byte[] sealedBy(DemoAuthority sealer) {
        var key = sealer.of(Samples.AUTHORITY, Samples.NAME, Samples.NOW);
        var printed = Samples.printed(Samples.receipt());
        return pades.seal(printed.pdf(), key, Samples.NAME, printed.sealPlace(), "收件回执", Samples.NOW);
    }

    /** Changes a digit of the time of sealing: the file stays a readable PDF. */
    private static byte[] changed(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("(D:2026");
        assertThat(at).isPositive();
        var altered = pdf.clone();
        altered[at + "(D:202".length()] = '5';
        return altered;
    }

    private String pdfsig(byte[] pdf) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("paper.pdf"), pdf);
        var process = new ProcessBuilder("/usr/bin/pdfsig", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        return said;
    }
}
