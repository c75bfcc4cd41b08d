package org.tongban.catalog;

import java.util.List;
import org.tongban.region.Text;

/**
 * What the portal's lists say of a bundle (一件事): several services asked for with one form. The module that has the
 * bundles shows them here, so that one search finds both.
 *
 * @param lifeEvents keys of the life events that it stands under
 * @param keywords everyday words for search
 * @param parts how many services it consists of at most
 */
public record BundleCard(
        String slug, Text name, Text summary, String icon, List<String> lifeEvents, List<String> keywords, int parts) {}
