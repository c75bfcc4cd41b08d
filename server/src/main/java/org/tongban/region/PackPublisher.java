package org.tongban.region;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tongban.platform.Messages;
import org.tongban.region.PublicationStore.Publication;
import org.tongban.region.PublicationStore.Published;

/** Loads a pack that has been checked with every module's section, and has it answered from memory afterwards. */
@Component
class PackPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(PackPublisher.class);
    private static final String FORMAT = "region=3";

    private final PublicationStore publications;
    private final RegionFiles files;
    private final Regions regions;
    private final List<PackSection> sections;
    private final InstantSource time;
    private final ChangeWords words;

    PackPublisher(
            PublicationStore publications,
            RegionFiles files,
            Regions regions,
            List<PackSection> sections,
            InstantSource time,
            Messages messages) {
        this.publications = publications;
        this.files = files;
        this.regions = regions;
        this.sections = sections;
        this.time = time;
        this.words = new ChangeWords(messages);
    }

    Published published(Pack pack) {
        return new Published(pack.hash(), versions(), pack.text(RegionReader.REGION));
    }

    boolean isPublished(Published wanted) {
        return publications.published().filter(wanted::equals).isPresent();
    }

    /** In the transaction that is open; nothing is changed in memory. */
    void publish(Pack pack, Published wanted, Publication publication) {
        var started = System.nanoTime();
        var changes = new Changes();
        if (publication.touched().any(RegionFiles::reads)) files.load(pack, changes);
        for (var section : sections) if (publication.touched().any(section::reads)) section.load(pack, changes);
        publications.publish(wanted, publication, changes.all(), time.instant());
        words.sentences(changes.all(), Locale.CHINESE).forEach(LOG::info);
        LOG.info("Region published in {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    void takeIntoMemory(Published published, Touched touched) {
        var started = System.nanoTime();
        if (touched.any(RegionFiles::reads)) regions.publish(files.model(published));
        else regions.publishedAs(published.hash());
        sections.stream().filter(section -> touched.any(section::reads)).forEach(PackSection::published);
        LOG.info("Region in memory after {} ms", (System.nanoTime() - started) / 1_000_000);
    }

    private String versions() {
        return sections.stream()
                .map(section -> section.name() + "=" + section.version())
                .sorted()
                .collect(Collectors.joining(" ", FORMAT + " ", ""));
    }
}
