package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Division;
import org.tongban.region.Text;

/**
 * An entry of the base catalogue (基本目录): what may be asked of an authority, whether or not its guide is written yet.
 *
 * @param baseCode 12 digits: 2 region, 2 type, 5 main item, 3 sub-item
 * @param slug of its guide, else the base code: how its pages are addressed
 * @param levels at which it is exercised
 * @param authority the kind of authority that exercises it
 * @param keywords everyday words for search
 * @param basisToCheck true where its basis is another region's rule, to be checked before it is relied on
 * @param guideVersion empty where no guide is written yet
 * @param life whether it is in force
 */
public record BaseItem(
        String baseCode,
        String slug,
        Text name,
        ItemType type,
        List<Division.Kind> levels,
        String authority,
        List<Addressee> addressees,
        Themes themes,
        List<String> keywords,
        boolean basisToCheck,
        String guideVersion,
        Life life) {

    static BaseItem of(Guide guide, String guideVersion) {
        return new BaseItem(
                guide.baseCode(),
                guide.slug(),
                guide.name(),
                guide.type(),
                List.of(guide.level()),
                guide.authority(),
                guide.addressees(),
                guide.themes(),
                guide.keywords(),
                false,
                guideVersion,
                guide.life());
    }

    /** True where there is a guide, and it can be applied for online. */
    public boolean isDescribed() {
        return !guideVersion.isEmpty();
    }

    /** At a level; a zone stands at the level of districts. */
    boolean isExercisedAt(Division.Kind kind) {
        return levels.contains(kind == Division.Kind.ZONE ? Division.Kind.DISTRICT : kind);
    }
}
