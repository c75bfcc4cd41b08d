package org.tongban.seed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tongban.casework.CaseContent;
import org.tongban.catalog.Booking;
import org.tongban.catalog.Counters;
import org.tongban.catalog.FormField;
import org.tongban.catalog.Guide;
import org.tongban.catalog.GuideConditions;
import org.tongban.catalog.Material;
import org.tongban.catalog.ServiceItem;
import org.tongban.catalog.Take;
import org.tongban.identity.PersonRecord;
import org.tongban.kernel.CreditCode;
import org.tongban.region.Regions;

/** Fills in a guide as an applicant might: whatever the form's own check and the service's requirements let through. */
final class FilledForm {
    private static final int TRIES = 20;
    private static final String NOWHERE = "500999";
    private static final List<String> TRADES =
            List.of("餐饮服务", "日用百货销售", "服装零售", "理发服务", "水果零售", "五金产品零售", "家政服务", "软件开发");
    private static final List<String> STREETS = List.of("示例路", "示例街", "示例巷", "示例大道");

    private final Regions regions;
    private final Counters counters;
    private final CaseContent.File picture;

    /** @param picture what stands for every paper that is handed in */
    FilledForm(Regions regions, Counters counters, CaseContent.File picture) {
        this.regions = regions;
        this.counters = counters;
        this.picture = picture;
    }

    /** @return empty where this person may not have this service, such as an allowance for the old */
    Optional<CaseContent> of(ServiceItem item, PersonRecord person, LocalDate today, Random random) {
        var guide = item.guide();
        for (var i = 0; i < TRIES; i++) {
            var answers = answers(guide, random);
            var form = new Filling(item, person, today, random).form(answers);
            if (GuideConditions.unmet(guide, answers, form, today).isEmpty()) {
                return Optional.of(new CaseContent(person.name(), form, answers, materials(guide, answers)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> answers(Guide guide, Random random) {
        var answers = new HashMap<String, String>();
        for (var question : guide.questions()) {
            if (!GuideConditions.holds(question.when(), answers)) continue;
            answers.put(question.key(), any(question.options(), random).value());
        }
        return answers;
    }

    private List<CaseContent.Material> materials(Guide guide, Map<String, String> answers) {
        var materials = new ArrayList<CaseContent.Material>();
        for (var material : guide.materials()) {
            if (material.need() == Material.Need.NO || !GuideConditions.holds(material.when(), answers)) continue;
            materials.add(material(material));
        }
        return materials;
    }

    /** Handed in by the first way that needs no licence from before. */
    private CaseContent.Material material(Material material) {
        var take = material.take().stream()
                .filter(each -> each.by() != Take.By.LICENCE)
                .findFirst();
        var by = take.map(Take::by).orElse(Take.By.UPLOAD);
        return new CaseContent.Material(
                material.key(),
                material.name().zh(),
                by.name().toLowerCase(java.util.Locale.ROOT),
                take.filter(each -> each.by() == Take.By.COMMITMENT)
                        .map(each -> each.text().zh())
                        .orElse(""),
                by == Take.By.UPLOAD ? List.of(picture) : List.of());
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** One form being filled in. */
    private final class Filling {
        private final ServiceItem item;
        private final PersonRecord person;
        private final LocalDate today;
        private final Random random;

        Filling(ServiceItem item, PersonRecord person, LocalDate today, Random random) {
            this.item = item;
            this.person = person;
            this.today = today;
            this.random = random;
        }

        Map<String, String> form(Map<String, String> answers) {
            var form = new HashMap<String, String>();
            for (var field : item.guide().fields()) {
                if (!GuideConditions.holds(field.when(), answers)) continue;
                var prefilled = GuideConditions.holds(field.prefillWhen(), answers) ? prefilled(field) : "";
                form.put(field.key(), prefilled.isEmpty() ? value(field) : prefilled);
            }
            return form;
        }

        private String prefilled(FormField field) {
            return switch (field.prefill()) {
                case "person.name" -> person.name();
                case "person.idNumber" -> person.idNumber();
                case "person.phone" -> person.phone();
                default -> "";
            };
        }

        private String value(FormField field) {
            return switch (field.kind()) {
                case TEXT, TEXTAREA -> shortened(text(field), field.maxLength());
                case NUMBER -> number(field, 1, 60);
                case MONEY -> number(field, 1_000, 500_000);
                case DATE -> date(field);
                case CHOICE -> any(field.options(), random).value();
                case PHONE -> person.phone();
                case CITIZEN_ID -> MadeUpPeople.anyIdNumber(today, random);
                case CREDIT_CODE ->
                    CreditCode.of("91", NOWHERE, "DEED%04d".formatted(random.nextInt(10_000)))
                            .value();
                case DIVISION -> division();
                case ADDRESS -> regions.path(item.division(), java.util.Locale.CHINESE) + street();
                case BOOKING -> booking();
            };
        }

        private String text(FormField field) {
            var key = field.key().toLowerCase(java.util.Locale.ROOT);
            if (key.contains("business") || key.contains("company") || key.contains("employer")) {
                return "示例" + any(TRADES, random) + "店";
            }
            if (key.endsWith("name") || key.endsWith("manager") || key.equals("chief")) {
                return MadeUpPeople.name(random);
            }
            if (key.equals("scope") || key.equals("items")) return any(TRADES, random);
            return "示例：" + field.label().zh();
        }

        private String number(FormField field, int least, int most) {
            var low = field.min().isEmpty()
                    ? least
                    : new BigDecimal(field.min())
                            .setScale(0, RoundingMode.CEILING)
                            .intValue();
            var high = field.max().isEmpty() ? most : new BigDecimal(field.max()).longValue();
            var span = Math.max(1, Math.min(high, Math.max(low, most)) - low + 1);
            return Long.toString(low + random.nextLong(span));
        }

        private String date(FormField field) {
            var days = random.nextInt(120);
            if (field.min().equals("today")) return today.plusDays(days).toString();
            return today.minusDays(days).toString();
        }

        private String division() {
            var below = regions.children(item.division());
            return below.isEmpty() ? item.division() : any(below, random).code();
        }

        private String street() {
            return any(STREETS, random) + (1 + random.nextInt(300)) + " 号";
        }

        private String booking() {
            var place = any(counters.of(item.guide(), item.division()), random).code();
            var half = random.nextBoolean() ? Booking.Half.MORNING : Booking.Half.AFTERNOON;
            var day = regions.calendar().add(today, 3 + random.nextInt(5));
            return new Booking(place, day, half).toString();
        }
    }

    /** Cut to what the field takes. */
    private static String shortened(String text, int most) {
        return most > 0 && text.length() > most ? text.substring(0, most) : text;
    }
}
