package org.tongban.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapNameTest {
    private static final double SIZE = 20;

    @Test
    void names_that_would_lie_on_each_other_stand_below_or_above() {
        var names = MapName.apart(List.of(named("北碚", 100), named("渝北", 120)), SIZE);

        assertThat(names).extracting(MapName::text).containsExactly("北碚", "渝北");
        assertThat(Math.abs(names.getFirst().y() - names.getLast().y())).isGreaterThanOrEqualTo(SIZE);
    }

    @Test
    void names_with_room_stay_where_they_are() {
        var names = List.of(named("城口", 100), named("巫溪", 200));

        assertThat(MapName.apart(names, SIZE)).isEqualTo(names);
    }

    @Test
    void the_place_that_is_chosen_keeps_its_name_where_others_find_no_room() {
        var crowd = new java.util.ArrayList<MapName>();
        for (var each = 0; each < 20; each++) crowd.add(named("镇" + each, 100));
        crowd.add(new MapName("这里", true, 100, 100));

        var names = MapName.apart(crowd, SIZE);

        assertThat(names.size()).isLessThan(crowd.size());
        assertThat(names.getFirst()).isEqualTo(new MapName("这里", true, 100, 100));
    }

    @Test
    void a_district_is_called_as_people_call_it() {
        assertThat(List.of("渝北区", "忠县", "城口县", "Pengshui Miao and Tujia Autonomous County", "Zhong County"))
                .extracting(MapDrawer::shortly)
                .containsExactly("渝北", "忠县", "城口", "Pengshui", "Zhong");
    }

    private static MapName named(String text, double x) {
        return new MapName(text, false, x, 100);
    }
}
