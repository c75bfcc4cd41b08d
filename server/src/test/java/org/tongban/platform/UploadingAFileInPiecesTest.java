package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.Rejection;

class UploadingAFileInPiecesTest {
    private static final UUID ID = new UUID(1, 1);
    private static final long TEN_BYTES = 10;

    @TempDir
    Path data;

    UploadParts parts;

    @BeforeEach
    void anEmptyFolder() {
        parts = new UploadParts(new Settings(data, data, true, data, "30", ""));
    }

    @Test
    void pieces_are_put_together_in_order() throws IOException {
        assertThat(parts.append(ID, 0, TEN_BYTES, piece("tong"))).isEqualTo(4);
        assertThat(parts.append(ID, 4, TEN_BYTES, piece("ban"))).isEqualTo(7);

        assertThat(Files.readString(parts.path(ID))).isEqualTo("tongban");
    }

    @Test
    void a_broken_connection_keeps_what_has_come() {
        assertThat(parts.append(ID, 0, TEN_BYTES, breaksAfter("ton"))).isEqualTo(3);
        assertThat(parts.offset(ID)).isEqualTo(3);
        assertThat(parts.append(ID, 3, TEN_BYTES, piece("gban"))).isEqualTo(7);
    }

    @Test
    void a_piece_that_begins_elsewhere_is_refused_and_told_where_to_begin() {
        parts.append(ID, 0, TEN_BYTES, piece("tong"));

        assertRefused(() -> parts.append(ID, 2, TEN_BYTES, piece("x")), new UploadRejection.WrongOffset(4));
        assertThat(parts.offset(ID)).isEqualTo(4);
    }

    @Test
    void more_than_was_announced_is_refused() {
        assertRefused(() -> parts.append(ID, 0, 3, piece("tong")), new PlatformRejection.TooLarge(1));
    }

    @Test
    void two_devices_cannot_send_the_same_upload_at_once() throws IOException {
        parts.append(ID, 0, TEN_BYTES, piece("t"));
        try (var other = FileChannel.open(parts.path(ID), StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(() -> parts.append(ID, 1, TEN_BYTES, piece("o")), new UploadRejection.UploadBusy());
        }
    }

    @Test
    void a_file_must_be_what_it_says() {
        assertThat(Uploads.wrongKind("image/png", "image/png")).isNull();
        assertThat(Uploads.wrongKind("", "application/pdf")).isNull();
        assertThat(Uploads.wrongKind("image/png", "text/html"))
                .isEqualTo(new UploadRejection.FileNotWhatItSays("image/png", "text/html"));
        assertThat(Uploads.wrongKind("", "text/html")).isEqualTo(new UploadRejection.FileKindNotTaken("text/html"));
    }

    @Test
    void the_announcement_names_the_file_in_any_script() {
        assertThat(Tus.metadata("filename 6JCl5Lia5omn54WnLnBkZg==,filetype YXBwbGljYXRpb24vcGRm,large"))
                .containsEntry("filename", "营业执照.pdf")
                .containsEntry("filetype", "application/pdf")
                .containsEntry("large", "");
        assertRefused(() -> Tus.metadata("filename ***"), new PlatformRejection.BadParameter("Upload-Metadata"));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable wish, Rejection expected) {
        assertThatThrownBy(wish)
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.rejection())
                        .isEqualTo(expected));
    }

    private static InputStream piece(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream breaksAfter(String text) {
        return new InputStream() {
            private final InputStream before = piece(text);

            @Override
            public int read() throws IOException {
                throw new IOException("not used");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                var read = before.read(into, from, length);
                if (read < 0) throw new IOException("connection reset");
                return read;
            }
        };
    }
}
