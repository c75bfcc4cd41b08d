package org.tongban.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.Renewal;
import org.tongban.kernel.Ids;
import org.tongban.kernel.LicenceNumber;

/** Another edition of a licence: made once, and never beside the one before it. */
@TongbanTest
class ReissuingALicenceTest {
    LicenceGround ground;

    @Autowired
    void ground(ApplicationContext context) {
        ground = new LicenceGround(context);
    }

    @Autowired
    Licences licences;

    @Autowired
    JdbcClient sql;

    @Test
    void asked_for_many_times_at_once_it_is_made_once() throws Exception {
        var old = ground.issued(ground.foodBusiness());
        var request = another(ground.foodBusiness());
        var renewal = new Succession(old.id(), LicenceAct.RENEW, Renewal.From.EXPIRY);
        var sameAtOnce = Stream.generate(
                        () -> (Callable<Optional<LicenceRef>>) () -> licences.reissue(request, renewal))
                .limit(6)
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var refs = new HashSet<Optional<LicenceRef>>();
            for (Future<Optional<LicenceRef>> answer : threads.invokeAll(sameAtOnce)) refs.add(answer.get());
            assertThat(refs).hasSize(1);
        }

        var anew = licences.current(old.id());
        assertThat(anew.number())
                .isEqualTo(LicenceNumber.parse(old.number()).next().value());
        assertThat(anew.validUntil()).contains(old.validUntil().orElseThrow().plusYears(5));
        assertThat(licences.find(old.id()).storedState()).isEqualTo(LicenceState.REPLACED);
        assertThat(events(old)).isEqualTo("ISSUED REPLACED");
        assertThat(events(anew)).isEqualTo("ISSUED");
    }

    @Test
    void a_crash_before_the_seal_leaves_the_old_one_holding_and_the_next_try_goes_on() {
        var old = ground.issued(ground.foodBusiness());
        var request = another(ground.foodBusiness());
        var change = new Succession(old.id(), LicenceAct.CHANGE, Renewal.From.EXPIRY);
        var made = licences.reissue(request, change).orElseThrow();
        sql.sql("delete from licence.event where licence_id = ?")
                .param(made.id())
                .update();
        sql.sql("update licence.licence set sha256 = null, shown = false where id = ?")
                .param(made.id())
                .update();
        sql.sql("delete from licence.event where licence_id = ? and kind = 'REPLACED'")
                .param(old.id())
                .update();
        sql.sql("update licence.licence set state = 'VALID', state_reason = '', version = 1 where id = ?")
                .param(old.id())
                .update();
        assertThat(licences.current(old.id()).id()).isEqualTo(old.id());

        assertThat(licences.reissue(request, change)).contains(made);

        assertThat(licences.current(old.id()).id()).isEqualTo(made.id());
    }

    @Test
    void what_was_revoked_before_is_not_made_again() {
        var old = ground.issued(ground.foodBusiness());
        licences.end(old.id(), LicenceAct.REVOKE, "违法取得", ground.head(old));

        var made = licences.reissue(
                another(ground.foodBusiness()), new Succession(old.id(), LicenceAct.REPLACE, Renewal.From.EXPIRY));

        assertThat(made).isEmpty();
        assertThat(licences.find(old.id()).storedState()).isEqualTo(LicenceState.REVOKED);
    }

    /** The same holder's, for a case of its own. */
    private static IssueRequest another(IssueRequest request) {
        return new IssueRequest(
                Ids.next(java.time.Instant.now()),
                request.type(),
                request.authority(),
                request.holder(),
                request.guideVersion(),
                request.form(),
                request.answers(),
                request.issuedOn());
    }

    private String events(Licence licence) {
        return String.join(
                " ",
                sql.sql("select kind from licence.event where licence_id = ? order by version")
                        .param(licence.id())
                        .query(String.class)
                        .list());
    }
}
