package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.tongban.TestGround;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.GuideReader;
import org.tongban.catalog.ProcessStep;
import org.tongban.catalog.ProcessStep.Step;

/** A text that says nothing of its steps has the five standard ones. */
class LeavingOutTheProcessTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_pack_with_three_posts_and_no_process() throws IOException {
        FileSystemUtils.copyRecursively(TestGround.ROOT.resolve("server/src/test/resources/packs/tiny"), folder);
        edit(
                "region.yaml",
                "      - {key: head,",
                "      - {key: officer, title: 审查岗, role: officer}\n      - {key: head,");
        var text = Files.readString(folder.resolve("services/permit.yaml"));
        var begin = text.indexOf("process:");
        Files.writeString(
                folder.resolve("services/permit.yaml"),
                text.substring(0, begin) + text.substring(text.indexOf("checklist:")));
    }

    @Test
    void it_is_accepted_reviewed_decided_and_delivered_within_the_promise() {
        assertThat(PackCheck.all(Pack.read(folder), Locale.CHINESE).all()).isEmpty();
        assertThat(permit().process())
                .extracting(ProcessStep::step)
                .containsExactly(Step.ACCEPTANCE, Step.REVIEW, Step.DECISION, Step.DELIVERY);
        assertThat(permit().process())
                .extracting(ProcessStep::post)
                .containsExactly("window", "officer", "head", "window");
        assertThat(permit().process()).extracting(ProcessStep::limitDays).containsExactly(0, 4, 1, 0);
    }

    @Test
    void it_is_checked_on_site_where_the_text_says_when() throws IOException {
        edit("services/permit.yaml", "checklist:", "siteCheck: answers.size == 'large'\nchecklist:");

        assertThat(PackCheck.all(Pack.read(folder), Locale.CHINESE).all()).isEmpty();
        var check = permit().process().get(1);
        assertThat(check.step()).isEqualTo(Step.SITE_CHECK);
        assertThat(GuideConditions.holds(check.when(), Map.of("size", "small"))).isFalse();
        assertThat(permit().process().stream().mapToInt(ProcessStep::limitDays).sum())
                .isEqualTo(5);
    }

    @Test
    void both_at_once_contradict_each_other() throws IOException {
        edit(
                "services/permit.yaml",
                "checklist:",
                "siteCheck: answers.size == 'large'\nprocess: [{step: acceptance, post: window}]\nchecklist:");

        assertThat(PackCheck.all(Pack.read(folder), Locale.CHINESE).all())
                .anyMatch(finding -> finding.code().equals("schema"));
    }

    private Guide permit() {
        return GuideReader.all(Pack.read(folder)).stream()
                .filter(guide -> guide.slug().equals("permit"))
                .findFirst()
                .orElseThrow();
    }

    private void edit(String file, String from, String to) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
