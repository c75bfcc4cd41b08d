package org.tongban.catalog.lists;

import java.util.List;

/**
 * One piece of a list as a reader sees it.
 *
 * @param where whose list it is
 * @param headings of the columns
 * @param nextHref of what follows; empty at the end
 * @param firstHref back to the start; empty where this is the start
 * @param figures what it comes to in total; empty where there is nothing to add up
 * @param table address of the whole of it, without the ending that says its format
 */
public record ListView(
        String key,
        String title,
        String where,
        String lead,
        String count,
        List<String> headings,
        List<ListLine> lines,
        String nextHref,
        String firstHref,
        List<Option> places,
        List<Option> authorities,
        List<Figure> figures,
        String table,
        String tableQuery) {

    /** Something to choose. */
    public record Option(String code, String name, boolean chosen) {}

    /** @param detail what stands against what; @param share of a hundred that is left */
    public record Figure(String name, String text, String detail, int share) {}

    /** @param href of the list; @param count how many entries stand on it */
    public record Card(String key, String title, String lead, String count, String href) {}

    public String csvHref() {
        return table + ".csv" + tableQuery;
    }

    public String xlsxHref() {
        return table + ".xlsx" + tableQuery;
    }
}
