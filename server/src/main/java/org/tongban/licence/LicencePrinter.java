package org.tongban.licence;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.document.Letterhead;
import org.tongban.document.Printed;
import org.tongban.document.Printer;
import org.tongban.platform.Settings;
import org.tongban.platform.Zones;
import org.tongban.region.Regions;

/** Prints a licence as a certificate. */
@Component
class LicencePrinter {
    private static final String GOLD = "#a8731d";
    private static final String GREEN = "#2f7d5b";

    private final Printer printer;
    private final Regions regions;
    private final Settings settings;

    LicencePrinter(Printer printer, Regions regions, Settings settings) {
        this.printer = printer;
        this.regions = regions;
        this.settings = settings;
    }

    Printed print(Licence licence, LicenceType type) {
        var title = type.title().zh();
        var at = licence.issuedOn().atStartOfDay(Zones.CHINA).toInstant();
        return printer.print("licence/certificate.jte", Map.of("licence", view(licence, type)), title, at);
    }

    private CertificateView view(Licence licence, LicenceType type) {
        var lines = new ArrayList<CertificateView.Line>();
        var numberField = type.numberField();
        for (var field : type.fields()) {
            if (numberField.filter(field::equals).isPresent()) continue;
            var value = licence.fields().getOrDefault(field.key(), "");
            if (!value.isEmpty())
                lines.add(new CertificateView.Line(field.label().zh(), value));
        }
        return new CertificateView(
                type.title().zh(),
                mark(licence) + type.note().zh(),
                numberField.map(field -> field.label().zh()).orElse(""),
                licence.printedNumber(),
                lines,
                regions.requireAuthority(licence.authority()).name().zh(),
                Letterhead.day(licence.issuedOn()),
                licence.validUntil().map(Letterhead::day).orElse("长期"),
                type.slug().contains("food") ? GREEN : GOLD,
                verifyUrl(licence),
                licence.number(),
                settings.demo());
    }

    /** Which edition it is, so that two papers with one number are told apart by eye. */
    private static String mark(Licence licence) {
        return switch (licence.act()) {
            case CHANGE -> "变更换发。";
            case RENEW -> "延续换发。";
            case REPLACE -> "遗失或损坏补发。";
            case ISSUE, CANCEL, REVOKE -> "";
        };
    }

    String verifyUrl(Licence licence) {
        return settings.baseUrl() + "/verify/" + licence.token();
    }
}
