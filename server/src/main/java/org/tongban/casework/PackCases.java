package org.tongban.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tongban.platform.Feeds;

/**
 * Packs what ended so long ago that nobody may ask for reconsideration any more. A piece is a third of the rows that it
 * takes the place of, and is read as they were: see ADR 0010.
 */
@Component
class PackCases {
    private static final Logger LOG = LoggerFactory.getLogger(PackCases.class);

    /** The Administrative Reconsideration Law's limit, Art. 20. */
    private static final Duration AFTER = Duration.ofDays(60);

    private static final int BATCH = 200;

    private final PackedStore packed;
    private final EventStore events;
    private final ContentStore contents;
    private final CaseStore cases;
    private final EventCodec codec;
    private final Feeds feeds;
    private final TransactionOperations transaction;
    private final InstantSource time;

    PackCases(
            PackedStore packed,
            EventStore events,
            ContentStore contents,
            CaseStore cases,
            EventCodec codec,
            Feeds feeds,
            TransactionOperations transaction,
            InstantSource time) {
        this.packed = packed;
        this.events = events;
        this.contents = contents;
        this.cases = cases;
        this.codec = codec;
        this.feeds = feeds;
        this.transaction = transaction;
        this.time = time;
    }

    @Configuration(proxyBeanMethods = false)
    static class Timer {
        @Bean
        RecurringTask<Void> packEndedCases(PackCases packing) {
            return Tasks.recurring("casework.pack", FixedDelay.ofHours(1))
                    .execute((_, _) -> packing.run(packing.time.instant().minus(AFTER), BATCH));
        }
    }

    /**
     * How many were packed.
     *
     * @param most in one transaction
     */
    int run(Instant endedBefore, int most) {
        var all = Batch.NONE;
        for (var some = batch(endedBefore, 0, most); some.looked(); some = batch(endedBefore, all.left(), most)) {
            all = new Batch(all.packed() + some.packed(), all.left() + some.left());
        }
        if (all.packed() > 0) LOG.info("{} ended cases were packed", all.packed());
        return all.packed();
    }

    /** @param left those that stay as they are */
    private record Batch(int packed, int left) {
        static final Batch NONE = new Batch(0, 0);

        boolean looked() {
            return packed + left > 0;
        }
    }

    /** @param left how many of the oldest were looked at and stay */
    private Batch batch(Instant endedBefore, int left, int most) {
        return feeds.slowest()
                .map(followed -> transaction.execute(_ -> pack(packed.due(endedBefore, followed, left, most))))
                .orElse(Batch.NONE);
    }

    private Batch pack(List<UUID> due) {
        var pieces = due.stream().flatMap(id -> piece(id).stream()).toList();
        packed.replace(pieces);
        var ids = pieces.stream().map(PackedStore.Piece::caseId).toArray(UUID[]::new);
        events.delete(ids);
        contents.delete(ids);
        return new Batch(ids.length, due.size() - ids.length);
    }

    /** Empty where its events no longer chain: then it stays as it is, as evidence. */
    private Optional<PackedStore.Piece> piece(UUID id) {
        var row = cases.find(id).orElseThrow();
        var links = events.of(id);
        var hash = CaseLog.NO_HASH;
        for (var link : links) hash = EventCodec.hash(hash, id, link.kept());
        if (!Arrays.equals(hash, row.lastHash())) {
            LOG.error(
                    "The events of case {} do not chain; it is not packed",
                    row.file().number());
            return Optional.empty();
        }
        var whole = PackedCase.of(contents.all(id), links, codec);
        return Optional.of(new PackedStore.Piece(id, row.file().guideVersion(), whole));
    }
}
