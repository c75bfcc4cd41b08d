package org.tongban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

class SendingMailTest {
    private static final Content MAIL = new Content("li@example.org", "已受理：食品经营许可", "最晚 2026年10月14日 办结。");

    private final List<byte[]> caught = new CopyOnWriteArrayList<>();
    private SMTPServer server;
    private MailChannel channel;

    @BeforeEach
    void start() throws Exception {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(_ -> new Catching())
                .build();
        server.start();
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getPortAllocated());
        var settings = new SmsSettings(URI.create("http://localhost"), "key", "通办");
        channel = new MailChannel(sender, settings, "no-reply@example.org");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_carries_its_chinese_words_its_sender_and_the_id_of_its_delivery() throws Exception {
        var id = UUID.randomUUID();

        assertThat(channel.send(id, MAIL)).isEqualTo(new Answer.Delivered());

        var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(caught.getFirst()));
        assertThat(mail.getSubject()).isEqualTo(MAIL.subject());
        assertThat(mail.getContent().toString().strip()).isEqualTo(MAIL.text());
        assertThat(mail.getFrom()[0].toString()).contains("no-reply@example.org");
        assertThat(mail.getHeader("X-Tongban-Delivery")).containsExactly(id.toString());
    }

    @Test
    void an_address_that_the_server_refuses_is_given_up() {
        var unknown = new Content("nobody@example.org", MAIL.subject(), MAIL.text());

        assertThat(channel.send(UUID.randomUUID(), unknown)).isEqualTo(new Answer.Never("address refused"));
    }

    @Test
    void a_server_that_is_down_is_tried_again() {
        server.stop();

        assertThat(channel.send(UUID.randomUUID(), MAIL)).isInstanceOf(Answer.Later.class);
    }

    private final class Catching implements MessageHandler {
        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("nobody")) throw new RejectException(550, "No such mailbox");
        }

        @Override
        public String data(InputStream data) throws java.io.IOException {
            caught.add(data.readAllBytes());
            return "taken";
        }

        @Override
        public void done() {}
    }
}
