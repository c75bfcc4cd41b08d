package org.tongban.catalog.lists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.catalog.BaseItem;
import org.tongban.catalog.Guide;
import org.tongban.platform.Words;
import org.tongban.region.Text;

/** What an authority must do where it has a power, and who answers for it where it does not (责任清单). */
final class DutyList implements PublishedList {
    private final ListTexts texts;

    DutyList(ListTexts texts) {
        this.texts = texts;
    }

    @Override
    public String key() {
        return "duty";
    }

    @Override
    public List<String> columns() {
        return List.of("power", "type", "authority", "place", "duties", "accountability", "code");
    }

    @Override
    public boolean isOn(BaseItem item, Optional<Guide> guide) {
        return PowerList.isPower(item);
    }

    @Override
    public Stream<ListLine> lines(Entry entry, Words w) {
        var duties = texts.duties(entry.item());
        var language = w.language();
        return ListLine.of(
                entry.powerHref(),
                entry.item().name().in(language),
                w.of("page.type.", entry.item().type()),
                entry.found().authority().name().in(language),
                entry.place().in(language),
                sentences(duties.stream().map(Duty::text), w),
                sentences(duties.stream().map(Duty::accountability), w),
                entry.found().code());
    }

    private static String sentences(Stream<Text> texts, Words w) {
        var written = texts.map(text -> text.in(w.language()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return written.isEmpty() ? w.of("lists.unwritten") : Cells.numbered(written);
    }
}
