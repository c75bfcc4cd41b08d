package org.tongban.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.catalog.GuideReader;

/** Whoever follows docs/region.md has a region that may be published; it is run in the browser elsewhere. */
class WritingATownFromTheGuideTest {
    @TempDir
    Path folder;

    @Test
    void its_files_pass_every_rule() throws IOException {
        TownOfTheGuide.writeTo(folder);

        assertThat(TownOfTheGuide.files()).hasSize(14).containsKey("region.yaml");
        assertThat(PackCheck.all(Pack.read(folder), Locale.CHINESE).all()).isEmpty();
    }

    @Test
    void it_is_a_town_with_a_centre_and_three_services() throws IOException {
        TownOfTheGuide.writeTo(folder);
        var pack = Pack.read(folder);

        assertThat(RegionReader.region(pack.yaml("region.yaml")).code()).isEqualTo("990199101");
        assertThat(RegionReader.authorities(pack)).singleElement().matches(Authority::hasPosition);
        assertThat(RegionReader.servicePoints(pack)).hasSize(2);
        assertThat(GuideReader.all(pack))
                .extracting(guide -> guide.name().zh())
                .containsExactly("借用镇文化礼堂办酒席", "集市摊位许可", "高龄津贴申领");
    }
}
