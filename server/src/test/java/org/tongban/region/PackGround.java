package org.tongban.region;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.platform.Messages;
import org.tongban.platform.Settings;

/** A node beside the server that all tests share: on its database, with sections and a memory of its own. */
final class PackGround {
    final Regions regions;
    final PackPublisher publisher;
    final Packs packs;
    final PackLoader loader;

    PackGround(ApplicationContext context, Regions regions, List<PackSection> sections) {
        var publications = context.getBean(PublicationStore.class);
        var edits = context.getBean(EditedFileStore.class);
        var time = context.getBean(InstantSource.class);
        this.regions = regions;
        publisher = new PackPublisher(
                publications,
                context.getBean(RegionFiles.class),
                regions,
                sections,
                time,
                context.getBean(Messages.class));
        packs = new Packs(publisher, publications, edits, time);
        loader = new PackLoader(
                context.getBean(Settings.class),
                publications,
                edits,
                publisher,
                packs,
                regions,
                context.getBean(TransactionOperations.class));
    }
}
