package org.tongban.catalog.open;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongban.catalog.Catalog;
import org.tongban.catalog.Guide;
import org.tongban.catalog.Implementation;
import org.tongban.catalog.Implementations;
import org.tongban.catalog.Implementations.Selection;
import org.tongban.platform.Table;
import org.tongban.platform.Words;

/** The implementation list by the national field list: items, and of those with a guide materials, fees, questions. */
@Component
class NationalTables {
    private final Implementations implementations;
    private final Catalog catalog;
    private final ItemColumns items;

    NationalTables(Implementations implementations, Catalog catalog, ItemColumns items) {
        this.implementations = implementations;
        this.catalog = catalog;
        this.items = items;
    }

    /** A column; its heading stands under {@code national.<key>}. */
    record Column<T>(String key, Function<T, Object> cell) {}

    /** The tables of the list, a sheet each. */
    enum Part {
        ITEMS,
        MATERIALS,
        FEES,
        QUESTIONS
    }

    void write(Part part, Selection wanted, Table table, Words w) throws IOException {
        switch (part) {
            case ITEMS -> write(table, part, items.columns(w), implementations.of(wanted, ""), w);
            case MATERIALS -> write(table, part, GuideColumns.materials(w), described(wanted, this::materials), w);
            case FEES -> write(table, part, GuideColumns.fees(w), described(wanted, NationalTables::fee), w);
            case QUESTIONS -> write(table, part, GuideColumns.questions(w), described(wanted, this::questions), w);
        }
    }

    private static <T> void write(Table table, Part part, List<Column<T>> columns, Stream<T> rows, Words w)
            throws IOException {
        var headings =
                columns.stream().map(column -> w.of("national." + column.key())).toList();
        table.sheet(w.of("national.part.", part), headings);
        for (var each = rows.iterator(); each.hasNext(); ) {
            var row = each.next();
            table.line(columns.stream().map(column -> column.cell().apply(row)).toList());
        }
    }

    /** A part of a guide beside the entry whose it is. @param place from 1 */
    record Of<T>(Implementation entry, Guide guide, T part, int place) {}

    private <T> Stream<T> described(Selection wanted, Function<Of<Guide>, Stream<T>> parts) {
        return implementations
                .of(wanted, "", item -> item.isDescribed())
                .flatMap(entry -> catalog.current(entry.item().slug()).stream()
                        .flatMap(guide -> parts.apply(new Of<>(entry, guide, guide, 1))));
    }

    private Stream<Of<org.tongban.catalog.Material>> materials(Of<Guide> of) {
        return numbered(of, of.guide().materials());
    }

    private Stream<Of<org.tongban.catalog.Faq>> questions(Of<Guide> of) {
        return numbered(of, of.guide().faq());
    }

    private static Stream<Of<Guide>> fee(Of<Guide> of) {
        return of.guide().fee().charged() ? Stream.of(of) : Stream.empty();
    }

    private static <T> Stream<Of<T>> numbered(Of<Guide> of, List<T> parts) {
        return Stream.iterate(0, at -> at < parts.size(), at -> at + 1)
                .map(at -> new Of<>(of.entry(), of.guide(), parts.get(at), at + 1));
    }
}
