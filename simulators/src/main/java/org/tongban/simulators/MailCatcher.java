package org.tongban.simulators;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that delivers nowhere: takes each mail, keeps its readable parts. */
final class MailCatcher {
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private final Caught caught;
    private final InstantSource time;
    private final SMTPServer server;

    MailCatcher(Caught caught, InstantSource time, String host, int port) throws IOException {
        this.caught = caught;
        this.time = time;
        this.server = SMTPServer.port(port)
                .bindAddress(java.net.InetAddress.getByName(host))
                .hostName("simulator.tongban.invalid")
                .maxMessageSize(MAX_BYTES)
                .maxConnections(50)
                .messageHandlerFactory(Receiving::new)
                .build();
    }

    void start() throws IOException {
        try {
            server.start();
        } catch (RuntimeException wrapped) {
            if (wrapped.getCause() instanceof IOException cause) throw cause;
            throw wrapped;
        }
    }

    void stop() {
        server.stop();
    }

    int port() {
        return server.getPortAllocated();
    }

    private final class Receiving implements MessageHandler {
        private String from = "";
        private final List<String> to = new ArrayList<>();

        Receiving(MessageContext context) {}

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) {
            to.add(recipient);
        }

        @Override
        public String data(InputStream data) throws RejectException, TooMuchDataException, IOException {
            var mail = read(data.readNBytes(MAX_BYTES));
            caught.mail.addUnlessKnown(mail.id(), mail);
            return mail.id();
        }

        @Override
        public void done() {}

        private CaughtMail read(byte[] data) throws IOException {
            try {
                var message =
                        new MimeMessage(Session.getInstance(new Properties()), new java.io.ByteArrayInputStream(data));
                var text = new StringBuilder();
                var attachments = new ArrayList<String>();
                collect(message, text, attachments);
                var subject = message.getSubject() == null ? "" : message.getSubject();
                return mail(subject, text.toString(), attachments);
            } catch (MessagingException unreadable) {
                return mail("", new String(data, java.nio.charset.StandardCharsets.UTF_8), List.of());
            }
        }

        private CaughtMail mail(String subject, String text, List<String> attachments) {
            return new CaughtMail(
                    UUID.randomUUID().toString(),
                    from,
                    List.copyOf(to),
                    cut(subject, 500),
                    cut(text, CaughtMail.MAX_TEXT),
                    List.copyOf(attachments),
                    time.instant());
        }
    }

    private static void collect(Part part, StringBuilder text, List<String> attachments)
            throws MessagingException, IOException {
        if (part.getFileName() != null) {
            attachments.add(cut(part.getFileName(), 200));
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        } else if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                collect(each, text, attachments);
            }
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
