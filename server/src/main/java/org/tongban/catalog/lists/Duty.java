package org.tongban.catalog.lists;

import java.util.List;
import org.tongban.catalog.ItemType;
import org.tongban.catalog.LegalBasis;
import org.tongban.region.Text;

/**
 * What an authority must do where it has a power (责任事项), and what follows where it does not (追责情形).
 *
 * @param types of the items that it holds for
 * @param items slugs or base codes that it holds for besides
 * @param stage of the work, such as 受理; the stages in order are the general process of such a power
 */
public record Duty(
        String key,
        List<ItemType> types,
        List<String> items,
        Text stage,
        Text text,
        Text accountability,
        List<LegalBasis> basis) {}
