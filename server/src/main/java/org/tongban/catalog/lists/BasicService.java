package org.tongban.catalog.lists;

import java.util.List;
import org.tongban.catalog.LegalBasis;
import org.tongban.region.Text;

/**
 * A basic public service (基本公共服务): what everybody may rely on, and who pays for it.
 *
 * @param domain such as 老有所养
 * @param items slugs or base codes through which it is had
 * @param standard what one gets
 */
public record BasicService(
        String key,
        Text domain,
        Text name,
        Text recipients,
        Text standard,
        Text payer,
        List<String> items,
        List<LegalBasis> basis) {}
