package org.tongban.catalog;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.catalog.Theme.Audience;
import org.tongban.region.Pack;
import org.tongban.region.PackNode;
import org.tongban.region.Text;

/** Tables catalog.theme and catalog.life_event, from {@code themes.yaml}. */
@Repository
class ThemeStore {
    private static final String FILE = "themes.yaml";

    private final JdbcClient jdbc;

    ThemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(Pack pack) {
        jdbc.sql("delete from catalog.theme").update();
        jdbc.sql("delete from catalog.life_event").update();
        if (!pack.has(FILE)) return;
        var file = pack.yaml(FILE);
        for (var audience : Audience.values()) {
            var themes = file.items(audience.word());
            for (var place = 0; place < themes.size(); place++) keepTheme(audience, place, themes.get(place));
        }
        var events = file.items("lifeEvents");
        for (var place = 0; place < events.size(); place++) keepEvent(place, events.get(place));
    }

    private void keepTheme(Audience audience, int place, PackNode theme) {
        var name = theme.text("name");
        jdbc.sql("insert into catalog.theme (audience, key, place, name, name_en, icon) values (?, ?, ?, ?, ?, ?)")
                .params(audience.name(), theme.string("key"), place, name.zh(), name.en(), theme.string("icon"))
                .update();
    }

    private void keepEvent(int place, PackNode event) {
        var name = event.text("name");
        jdbc.sql("""
                insert into catalog.life_event (key, audience, place, name, name_en, icon, themes)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        event.string("key"),
                        event.get("for").constant(Audience.class).name(),
                        place,
                        name.zh(),
                        name.en(),
                        event.string("icon"),
                        event.strings("themes").toArray(String[]::new))
                .update();
    }

    List<Theme> themes() {
        return jdbc.sql("select audience, key, name, name_en, icon from catalog.theme order by audience desc, place")
                .query((row, _) -> new Theme(
                        Audience.valueOf(row.getString(1)),
                        row.getString(2),
                        new Text(row.getString(3), row.getString(4)),
                        row.getString(5)))
                .list();
    }

    List<LifeEvent> lifeEvents() {
        return jdbc.sql("""
                        select audience, key, name, name_en, icon, themes from catalog.life_event
                         order by audience desc, place""")
                .query((row, _) -> new LifeEvent(
                        Audience.valueOf(row.getString(1)),
                        row.getString(2),
                        new Text(row.getString(3), row.getString(4)),
                        row.getString(5),
                        Arrays.asList((String[]) row.getArray(6).getArray())))
                .list();
    }
}
