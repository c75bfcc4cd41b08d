package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.tongban.TongbanTest;
import org.tongban.identity.IdentityFixtures;

@TongbanTest
class HandingInAFileTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext server;

    Visitor applicant;
    Visitor stranger;

    @BeforeEach
    void twoPeople() {
        var people = new IdentityFixtures(server);
        applicant = new Visitor(port, people.person("赵一").cookie());
        stranger = new Visitor(port, people.person("钱二").cookie());
    }

    @Test
    void a_broken_upload_goes_on_where_it_stopped() {
        var photo = Papers.photo();
        var half = photo.length / 2;
        var location = applicant.announce("店面.jpg", "image/jpeg", photo.length).header("Location");

        assertThat(applicant.piece(location, 0, Arrays.copyOf(photo, half)).status())
                .isEqualTo(204);
        assertThat(applicant.offset(location).header("Upload-Offset")).isEqualTo(String.valueOf(half));
        assertThat(applicant.get("/api/my/uploads").json().get(0).path("name").asString())
                .isEqualTo("店面.jpg");
        assertThat(applicant
                        .piece(location, half, Arrays.copyOfRange(photo, half, photo.length))
                        .status())
                .isEqualTo(204);

        var mine = applicant.get(location.replace("/uploads/", "/files/"));
        assertThat(mine.response().body()).isEqualTo(photo);
        assertThat(mine.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(mine.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mine.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void a_piece_at_the_wrong_place_is_refused_and_harms_nothing() {
        var photo = Papers.photo();
        var location = applicant.announce("a.jpg", "image/jpeg", photo.length).header("Location");

        var wrong = applicant.piece(location, 10, photo);

        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.code()).isEqualTo("platform.wrong-upload-offset");
        assertThat(applicant.offset(location).header("Upload-Offset")).isEqualTo("0");
    }

    @Test
    void a_file_that_lies_about_its_kind_is_refused() {
        var script = "<html><script>alert(1)</script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var location = applicant.announce("a.jpg", "image/jpeg", script.length).header("Location");

        var lie = applicant.piece(location, 0, script);

        assertThat(lie.status()).isEqualTo(415);
        assertThat(lie.code()).isEqualTo("platform.file-not-what-it-says");
        assertThat(applicant.offset(location).status()).isEqualTo(404);
    }

    @Test
    void a_kind_that_is_not_taken_and_a_size_that_is_too_much_are_refused_before_a_byte_is_sent() {
        assertThat(applicant.announce("a.zip", "application/zip", 10).code()).isEqualTo("platform.file-kind-not-taken");
        assertThat(applicant.announce("a.pdf", "application/pdf", 21_000_000).code())
                .isEqualTo("platform.too-large");
        assertThat(applicant.announce("a.pdf", "application/pdf", 0).code()).isEqualTo("platform.empty-file");
    }

    @Test
    void nobody_sees_or_goes_on_with_the_file_of_another() {
        var file = applicant.upload("a.png", "image/png", Papers.png());

        assertThat(stranger.get("/api/my/files/" + file).status()).isEqualTo(404);
        assertThat(stranger.offset("/api/my/uploads/" + file).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_a_case_may_rest_on_cannot_be_thrown_away() {
        var file = applicant.upload("a.png", "image/png", Papers.png());

        applicant.delete("/api/my/uploads/" + file);

        assertThat(applicant.get("/api/my/files/" + file).status()).isEqualTo(200);
    }
}
