package org.tongban.catalog.lists;

import java.util.List;
import org.tongban.catalog.LegalBasis;
import org.tongban.region.Text;

/**
 * What somebody outside government has to do before an item can be decided (中介服务).
 *
 * @param items slugs or base codes that need it
 * @param provider who may do it
 * @param result what the applicant gets for the application
 * @param payer who pays
 * @param limit how long it may take, in words
 * @param mayDoItself true where the applicant may do it instead
 */
public record Intermediary(
        String key,
        Text name,
        List<String> items,
        Text provider,
        Text result,
        Text payer,
        Text limit,
        boolean mayDoItself,
        List<LegalBasis> basis) {}
