package org.tongban.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Speaks to the site's mail server ({@code spring.mail.*}). */
@Component
class MailChannel {
    private final JavaMailSender mail;
    private final String sender;
    private final String from;

    MailChannel(JavaMailSender mail, SmsSettings sms, @Value("${tongban.mail.from}") String from) {
        this.mail = mail;
        this.sender = sms.signature();
        this.from = from;
    }

    Answer send(UUID id, Content content) {
        try {
            var message = mail.createMimeMessage();
            var parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            parts.setFrom(from, sender);
            parts.setTo(content.address());
            parts.setSubject(content.subject());
            parts.setText(content.text());
            message.setHeader("X-Tongban-Delivery", id.toString());
            mail.send(message);
            return new Answer.Delivered();
        } catch (MailParseException | MessagingException | UnsupportedEncodingException unwritable) {
            return new Answer.Never("mail cannot be written");
        } catch (MailSendException refused) {
            return isAddressRefused(refused)
                    ? new Answer.Never("address refused")
                    : new Answer.Later("mail server: " + refused.getClass().getSimpleName());
        } catch (MailException other) {
            return new Answer.Later("mail server: " + other.getClass().getSimpleName());
        }
    }

    private static boolean isAddressRefused(MailSendException refused) {
        for (var each : refused.getMessageExceptions()) {
            if (each instanceof SendFailedException failed && failed.getInvalidAddresses() != null) return true;
        }
        return false;
    }
}
