package org.tongban.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.TongbanTest;
import org.tongban.document.SealCheck;
import org.tongban.document.Seals;
import org.tongban.kernel.CreditCode;
import org.tongban.kernel.LicenceNumber;
import org.tongban.kernel.RejectedException;

@TongbanTest
class IssuingALicenceTest {
    LicenceGround ground;

    @Autowired
    void ground(ApplicationContext context) {
        ground = new LicenceGround(context);
    }

    @Autowired
    Licences licences;

    @Autowired
    LicenceStore store;

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_licence_bears_valid_numbers_and_an_intact_seal() throws IOException {
        var licence = ground.issued(ground.foodBusiness());

        assertThat(LicenceNumber.parse(licence.number()).value()).isEqualTo(licence.number());
        assertThat(licence.printedNumber()).matches("JY2500103\\d{6}\\d");
        assertThat(licence.validUntil())
                .contains(licence.issuedOn().plusYears(5).minusDays(1));
        var pdf = file(licence);
        assertThat(seals.check(pdf).outcome()).isEqualTo(SealCheck.Outcome.INTACT);
        assertThat(seals.check(pdf).sealedBy()).isEqualTo(licence.authority());
        assertThat(text(pdf)).contains(licence.printedNumber(), "渝中区㛃记小面馆", "买买提·吐尔逊", "餐馆、面馆、小吃店");
    }

    @Test
    void a_case_gets_one_licence_however_often_it_is_asked_for() throws Exception {
        var request = ground.foodBusiness();
        var sameAtOnce = Stream.generate(() -> (Callable<LicenceRef>) () -> licences.issue(request))
                .limit(6)
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refs = new HashSet<LicenceRef>();
            for (Future<LicenceRef> answer : threads.invokeAll(sameAtOnce)) refs.add(answer.get());

            assertThat(refs).containsExactly(licences.issue(request));
        }
        assertThat(count("select count(*) from licence.event e join licence.licence l on l.id = e.licence_id"
                        + " where l.case_id = '" + request.caseId() + "'"))
                .isEqualTo(1);
    }

    @Test
    void each_business_gets_a_credit_code_of_its_own_with_right_check_digits() throws Exception {
        var many = Stream.generate(() -> (Callable<Licence>) () -> ground.issued(ground.business()))
                .limit(8)
                .toList();
        var codes = new HashSet<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Licence> licence : threads.invokeAll(many))
                codes.add(licence.get().printedNumber());
        }

        assertThat(codes).hasSize(8).allSatisfy(code -> {
            assertThat(new CreditCode(code).value()).startsWith("92500103TC");
        });
    }

    @Test
    void a_crash_before_the_seal_leaves_nothing_visible_and_the_next_try_keeps_the_numbers() {
        var request = ground.foodBusiness();
        var licence = ground.issued(request);
        sql.sql("delete from licence.event where licence_id = ?")
                .param(licence.id())
                .update();
        sql.sql("update licence.licence set sha256 = null, shown = false where id = ?")
                .param(licence.id())
                .update();
        assertThatThrownBy(() -> licences.find(licence.id())).isInstanceOf(RejectedException.class);
        assertThat(licences.of(request.holder())).extracting(Licence::id).doesNotContain(licence.id());

        var again = licences.issue(request);

        assertThat(again).isEqualTo(new LicenceRef(licence.id(), licence.number()));
        assertThat(licences.find(licence.id()).printedNumber()).isEqualTo(licence.printedNumber());
    }

    @Test
    void what_stands_on_a_licence_is_sealed_in_the_database() {
        var licence = ground.issued(ground.foodBusiness());

        var stored = sql.sql("select encode(fields, 'escape') || holder_masked from licence.licence where id = ?")
                .param(licence.id())
                .query(String.class)
                .single();

        assertThat(stored).doesNotContain("买买提", "八一路");
        assertThat(licence.fields()).containsEntry("chief", "买买提·吐尔逊");
    }

    @Test
    void a_licence_is_not_made_while_a_connection_is_held() {
        assertThatThrownBy(() -> transaction.execute(_ -> licences.issue(ground.foodBusiness())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_unknown_type_is_rejected() {
        var request = ground.foodBusiness();
        var unknown = new IssueRequest(
                request.caseId(),
                "fishing-licence",
                request.authority(),
                request.holder(),
                request.guideVersion(),
                request.form(),
                request.answers(),
                request.issuedOn());

        assertThatThrownBy(() -> licences.issue(unknown)).hasMessageContaining("licence.no-such-type");
    }

    private byte[] file(Licence licence) throws IOException {
        try (var in = licences.open(licence.id())) {
            return in.readAllBytes();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
