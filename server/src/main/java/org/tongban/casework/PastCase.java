package org.tongban.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.casework.ContentStore.Version;
import org.tongban.kernel.RejectedException;
import org.tongban.kernel.WorkingCalendar;
import org.tongban.platform.Caller;

/** A case that ran before it was taken in: lived through again act by act, under the rules that every case runs under. */
public final class PastCase {
    private final CaseLog log;
    private final WorkingCalendar calendar;
    private final List<EventCodec.Link> links = new ArrayList<>();
    private final List<Version> contents = new ArrayList<>();
    private CaseFile file;
    private byte[] hash;

    PastCase(CaseLog log, WorkingCalendar calendar, CaseLog.Entry opened, CaseContent content) {
        this.log = log;
        this.calendar = calendar;
        this.file = opened.file();
        this.hash = opened.hash();
        links.addAll(opened.links());
        contents.add(new Version(file.id(), 1, content));
    }

    public CaseFile file() {
        return file;
    }

    /** When the last act was done. */
    public Instant movedAt() {
        return links.getLast().recorded().event().at();
    }

    /**
     * @param at not before the act before
     * @throws RejectedException why the case itself says no
     */
    public void act(CaseCommand command, Caller caller, Instant at) {
        if (at.isBefore(movedAt())) throw new IllegalArgumentException("Acts go forward in time");
        var decided =
                file.lifecycle().decide(command, Actor.of(caller), at, calendar).orThrow();
        var moved = log.moved(file, hash, decided, caller, Optional.empty());
        file = moved.file();
        hash = moved.hash();
        links.addAll(moved.links());
        if (command instanceof CaseCommand.Correct(var content)) {
            contents.add(new Version(file.id(), file.version(), content));
        }
    }

    void number(long serial) {
        file = file.numbered("%s%06d".formatted(file.number(), serial));
    }

    byte[] hash() {
        return hash;
    }

    List<EventCodec.Link> links() {
        return links;
    }

    List<Version> contents() {
        return contents;
    }

    /** As it is kept once it has ended. */
    PackedStore.Piece piece(EventCodec codec) {
        return new PackedStore.Piece(file.id(), file.guideVersion(), PackedCase.of(contents, links, codec));
    }
}
