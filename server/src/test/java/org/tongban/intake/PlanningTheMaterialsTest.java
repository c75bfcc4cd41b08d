package org.tongban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.intake.PlanFixtures.*;

import org.junit.jupiter.api.Test;
import org.tongban.catalog.Material.Need;

class PlanningTheMaterialsTest {

    @Test
    void who_is_signed_in_proves_who_they_are_by_that() {
        service(needed("identity", identity(), upload())).takes("identity by IDENTITY");
    }

    @Test
    void whom_nobody_has_verified_hands_in_a_copy() {
        service(needed("identity", identity(), upload())).unidentified().takes("identity by UPLOAD");
    }

    @Test
    void a_licence_in_the_library_is_not_asked_for_again() {
        var service = service(needed("licence", licence("business-licence"), upload()))
                .holding(BUSINESS_LICENCE);

        service.takes("licence by LICENCE");
        service.explains("licence", "licence");
    }

    @Test
    void a_licence_that_is_not_in_the_library_is_uploaded_and_the_plan_says_why() {
        var service = service(needed("licence", licence("business-licence"), upload()));

        service.takes("licence by UPLOAD");
        service.explains("licence", "upload-no-licence");
    }

    @Test
    void a_licence_of_another_kind_does_not_help() {
        service(needed("permit", licence("food-business"), upload()))
                .holding(BUSINESS_LICENCE)
                .takes("permit by UPLOAD");
    }

    @Test
    void a_promise_stands_for_a_proof_where_the_guide_allows_it() {
        service(needed("rules", commitment(), upload())).takes("rules by COMMITMENT");
    }

    @Test
    void who_broke_a_promise_proves_instead_of_promising() {
        var service = service(needed("rules", commitment(), upload())).withAnEarlierFalsePromise();

        service.takes("rules by UPLOAD");
        service.explains("rules", "upload-no-commitment");
    }

    @Test
    void nobody_has_to_promise_who_would_rather_prove() {
        service(needed("rules", commitment(), upload()))
                .preferring("rules", Means.UPLOAD)
                .takes("rules by UPLOAD");
    }

    @Test
    void a_wish_that_is_not_open_changes_nothing() {
        service(needed("photo", upload())).preferring("photo", Means.COMMITMENT).takes("photo by UPLOAD");
    }

    @Test
    void what_may_follow_does_not_hold_up_the_application() {
        var service = service(material("health", Need.LATER, "", upload()));

        service.takes("health by UPLOAD");
        service.preferring("health", Means.LATER).takes("health by LATER");
        service.withAnEarlierFalsePromise().takes("health by UPLOAD");
    }

    @Test
    void the_library_comes_before_what_may_follow() {
        service(material("licence", Need.LATER, "", licence("business-licence"), upload()))
                .holding(BUSINESS_LICENCE)
                .takes("licence by LICENCE");
    }

    @Test
    void what_the_form_says_is_not_handed_in_a_second_time() {
        var plan = service(needed("application", fromForm())).plan();

        assertThat(plan.material("application").orElseThrow().others()).isEmpty();
        assertThat(plan.handedIn()).isZero();
    }

    @Test
    void the_guides_order_decides_when_several_ways_are_open() {
        service(needed("licence", commitment(), licence("business-licence"), upload()))
                .holding(BUSINESS_LICENCE)
                .takes("licence by COMMITMENT");
    }

    @Test
    void an_answer_shortens_the_list() {
        var service = service(
                        needed("layout", upload()), material("cold-room", Need.YES, "answers.cold == 'yes'", upload()))
                .asking("cold", "yes", "no");

        service.takes("layout by UPLOAD", "cold-room by UPLOAD");
        service.answered("cold", "no").takes("layout by UPLOAD");
        service.answered("cold", "yes").takes("layout by UPLOAD", "cold-room by UPLOAD");
    }

    @Test
    void only_what_must_be_uploaded_is_counted_as_handed_in() {
        var plan = service(
                        needed("identity", identity(), upload()),
                        needed("rules", commitment(), upload()),
                        needed("layout", upload()),
                        material("logo", Need.NO, "", upload()),
                        material("health", Need.LATER, "", upload()))
                .preferring("health", Means.LATER)
                .plan();

        assertThat(plan.materials()).hasSize(5);
        assertThat(plan.handedIn()).isEqualTo(1);
    }

    @Test
    void a_photo_may_be_of_the_kinds_and_size_that_the_guide_names() {
        var way = (Way.ByUpload) service(needed("layout", upload()))
                .plan()
                .material("layout")
                .orElseThrow()
                .way();

        assertThat(way.accept()).containsExactly("image/jpeg");
        assertThat(way.maxBytes()).isEqualTo(5L * 1024 * 1024);
    }
}
