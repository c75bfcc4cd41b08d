package org.tongban.catalog.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.catalog.page.GuideView.ContactView;

/**
 * An item without a guide: only what is known of it.
 *
 * @param addressees who may ask for it
 * @param basisToCheck whether its basis is still to be checked here
 * @param life null where it is simply in force
 * @param related services with a guide under the same themes
 */
public record ListedView(
        String slug,
        String name,
        String division,
        String place,
        String authorityName,
        String implementationCode,
        String typeText,
        List<String> levels,
        List<String> addressees,
        List<ThemeLink> themes,
        boolean basisToCheck,
        ContactView contact,
        List<ServiceCard> related,
        @Nullable LifeView life) {}
